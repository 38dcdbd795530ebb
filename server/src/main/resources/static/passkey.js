// Passkeys in forms: signing in, making one, and the signature under exactly the form that is sent (docs/adr/0022).
"use strict";

const bytesOf = (base64url) =>
  Uint8Array.from(atob(base64url.replaceAll("-", "+").replaceAll("_", "/")), (each) => each.charCodeAt(0));

const base64url = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

const withIds = (list) => (list ?? []).map((each) => ({ ...each, id: bytesOf(each.id) }));

async function options(path, form) {
  const answer = await fetch(path, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "error" });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

async function assertion(path, form) {
  const asked = await options(path, form);
  const answer = await navigator.credentials.get({
    publicKey: { ...asked, challenge: bytesOf(asked.challenge), allowCredentials: withIds(asked.allowCredentials) },
  });
  const { response } = answer;
  return {
    id: answer.id,
    rawId: base64url(answer.rawId),
    type: answer.type,
    clientExtensionResults: {},
    response: {
      clientDataJSON: base64url(response.clientDataJSON),
      authenticatorData: base64url(response.authenticatorData),
      signature: base64url(response.signature),
      ...(response.userHandle ? { userHandle: base64url(response.userHandle) } : {}),
    },
  };
}

async function attestation(path, form) {
  const asked = await options(path, form);
  const answer = await navigator.credentials.create({
    publicKey: {
      ...asked,
      challenge: bytesOf(asked.challenge),
      user: { ...asked.user, id: bytesOf(asked.user.id) },
      excludeCredentials: withIds(asked.excludeCredentials),
    },
  });
  return {
    id: answer.id,
    rawId: base64url(answer.rawId),
    type: answer.type,
    clientExtensionResults: {},
    response: {
      clientDataJSON: base64url(answer.response.clientDataJSON),
      attestationObject: base64url(answer.response.attestationObject),
    },
  };
}

// `ask` fills `field` before the form leaves; while it is under way nothing is sent twice.
function before(form, field, ask, isNeeded = () => true) {
  let busy = false;
  form.addEventListener("submit", async (event) => {
    if (!isNeeded()) return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    const failed = [...document.querySelectorAll("[data-passkey-failed]")].find(
      (each) => each.closest("form") === form || each.closest(".proof")?.querySelector("input")?.form === form,
    );
    if (failed) failed.hidden = true;
    try {
      form.elements[field].value = JSON.stringify(await ask());
      form.submit();
    } catch {
      if (failed) failed.hidden = false;
    } finally {
      busy = false;
    }
  });
}

function show(form) {
  const here = window.PublicKeyCredential && form.dataset.origin === location.origin;
  form.hidden = !here;
  const elsewhere = document.querySelector("[data-passkey-elsewhere]");
  if (elsewhere) elsewhere.hidden = Boolean(here);
}

for (const form of document.querySelectorAll("form[data-passkey-sign-in]")) {
  show(form);
  before(form, "assertion", () => assertion("/sign-in/passkey/options", form));
}

for (const form of document.querySelectorAll("form[data-passkey-new]")) {
  show(form);
  before(form, "attestation", () => attestation("/account/passkeys/options", form));
}

for (const form of document.querySelectorAll("form.proven")) {
  const password = form.elements.password;
  const step = new URL(form.action).pathname;
  before(
    form,
    "assertion",
    () => assertion("/account/step?step=" + encodeURIComponent(step), form),
    () => (!password || (!password.required && password.value === "")),
  );
}
