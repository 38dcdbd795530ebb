// Checks a document and its proof in the browser alone: nothing is sent anywhere. docs/spec/evidence.md numbers the steps.
"use strict";

const utf8 = new TextEncoder();

class Wrong extends Error {}

function need(condition, reason) {
  if (!condition) throw new Wrong(reason);
}

function bytesOf(base64) {
  need(/^[A-Za-z0-9+/]*={0,2}$/.test(base64) && base64.length % 4 === 0, "base64");
  const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
  need(btoa(String.fromCharCode(...bytes)) === base64, "base64");
  return bytes;
}

function bytesOfHex(hex) {
  need(/^([0-9a-f]{2})+$/.test(hex), "hexadecimal");
  return Uint8Array.from(hex.match(/../g), (each) => parseInt(each, 16));
}

function join(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function equal(one, other) {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}

async function sha256(bytes) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

const leafHash = (leaf) => sha256(join(Uint8Array.of(0), leaf));
const nodeHash = (left, right) => sha256(join(Uint8Array.of(1), left, right));

// RFC 9162, 2.1.3.2; sizes stay below 2^53.
async function rootFrom(leaf, index, size, proof) {
  need(index < size, "index");
  let at = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    need(last > 0, "path");
    if (at % 2 === 1 || at === last) {
      hash = await nodeHash(sibling, hash);
      while (at % 2 === 0 && at !== 0) {
        at = Math.floor(at / 2);
        last = Math.floor(last / 2);
      }
    } else {
      hash = await nodeHash(hash, sibling);
    }
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  need(last === 0, "path");
  return hash;
}

async function keyOf(vkey) {
  const [name, id, ...rest] = vkey.split("+");
  const material = rest.join("+");
  const bytes = bytesOf(material);
  need(bytes.length === 33 && bytes[0] === 1, "key");
  const digest = await sha256(join(utf8.encode(name + "\n"), bytes));
  const hex = Array.from(digest.slice(0, 4), (each) => each.toString(16).padStart(2, "0")).join("");
  need(hex === id, "key");
  return { name, id: digest.slice(0, 4), raw: bytes.slice(1) };
}

function decimal(text) {
  need(/^(0|[1-9][0-9]{0,14})$/.test(text), "number");
  return Number(text);
}

async function verify(document, proofText, vkey) {
  const lines = proofText.split("\n");
  need(lines[0] === "c2sp.org/tlog-proof@v1", "header");
  need(lines[1].startsWith("extra ") && lines[2].startsWith("index "), "lines");
  const gap = lines.indexOf("");
  need(gap > 2 && gap <= 66, "lines");
  const extra = bytesOf(lines[1].slice(6));
  need(extra.length > 16, "extra");
  const salt = extra.slice(0, 16);
  const leaf = extra.slice(16);
  const index = decimal(lines[2].slice(6));
  const path = lines.slice(3, gap).map(bytesOf);
  const note = lines.slice(gap + 1);
  const split = note.indexOf("");
  need(split >= 3, "checkpoint");
  const text = note.slice(0, split).join("\n") + "\n";
  const key = await keyOf(vkey);
  need(note[0] === key.name, "log");
  const size = decimal(note[1]);
  const root = bytesOf(note[2]);

  const verifier = await crypto.subtle.importKey("raw", key.raw, { name: "Ed25519" }, false, ["verify"]);
  let signed = false;
  for (const line of note.slice(split + 1)) {
    const [dash, name, signature] = line.split(" ");
    if (dash !== "—" || name !== key.name) continue;
    const bytes = bytesOf(signature);
    if (!equal(bytes.slice(0, 4), key.id)) continue;
    need(await crypto.subtle.verify("Ed25519", verifier, bytes.slice(4), utf8.encode(text)), "signature");
    signed = true;
  }
  need(signed, "signature");
  need(equal(await rootFrom(await leafHash(leaf), index, size, path), root), "inclusion");

  const entry = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(leaf));
  need(entry.event === "issuance", "event");
  const mac = await crypto.subtle.importKey("raw", salt, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const commitment = new Uint8Array(
    await crypto.subtle.sign("HMAC", mac, join(utf8.encode("tincay/document\n"), await sha256(document))));
  need(equal(bytesOfHex(entry.document), commitment), "document");
  return { entry, index };
}

const form = document.getElementById("verify");
const answer = document.getElementById("answer");
const facts = document.getElementById("facts");

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  facts.hidden = true;
  answer.className = "";
  answer.textContent = "…";
  try {
    const file = new Uint8Array(await document.getElementById("document").files[0].arrayBuffer());
    const proof = document.getElementById("proof").files[0];
    need(proof.size <= 2000000, "size");
    const { entry, index } = await verify(file, await proof.text(), form.dataset.key);
    for (const name of ["agency", "type", "number", "date"]) {
      document.getElementById("fact-" + name).textContent = entry[name];
    }
    document.getElementById("fact-index").textContent = index;
    document.getElementById("entry").value = index;
    facts.hidden = false;
    answer.className = "good";
    answer.textContent = answer.dataset.valid;
  } catch (problem) {
    const unable = problem instanceof DOMException && problem.name === "NotSupportedError";
    answer.className = "bad";
    answer.textContent = unable ? answer.dataset.unable : answer.dataset.wrong + " (" + problem.message + ")";
  }
});
