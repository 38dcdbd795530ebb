// Handing in a draft: files dropped anywhere on the form's fields, how much was sent, and where the verification stands.
// Without script the same form is sent as it is.
"use strict";

for (const form of document.querySelectorAll("form[data-progress]")) {
  const words = JSON.parse(form.dataset.progress);
  const status = form.querySelector(".progress");
  const bar = status.querySelector("progress");
  const line = status.querySelector("[role=status]");
  const button = form.querySelector("button:not(.quiet)");
  const fill = (text, ...values) => values.reduce((all, value, at) => all.replaceAll(`{${at}}`, value), text);

  for (const zone of form.querySelectorAll("input[type=file]")) {
    for (const kind of ["dragover", "dragleave", "drop"]) {
      zone.addEventListener(kind, (event) => {
        event.preventDefault();
        zone.classList.toggle("over", kind === "dragover");
        if (kind === "drop" && event.dataTransfer.files.length > 0) {
          const chosen = new DataTransfer();
          for (const file of event.dataTransfer.files) if (zone.multiple || chosen.items.length === 0) chosen.items.add(file);
          zone.files = chosen.files;
        }
      });
    }
  }

  const tell = (text, part) => {
    line.textContent = text;
    if (part === undefined) bar.removeAttribute("value");
    else bar.value = part;
  };

  const watch = (name) => {
    const stages = new EventSource(`/progress/${name}`);
    stages.onmessage = (event) => {
      const { step, number, of } = JSON.parse(event.data);
      tell(fill(step === "WAITING" && number === 0 ? words.BEGINNING : words[step], number, of));
    };
    stages.addEventListener("end", () => stages.close());
    stages.onerror = () => stages.close();
    return stages;
  };

  const refused = (page) => {
    const main = page?.querySelector("main");
    line.replaceChildren(...(main ? [...document.adoptNode(main).childNodes] : [words.FAILED]));
    bar.hidden = true;
    button.disabled = false;
    status.scrollIntoView({ block: "nearest" });
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const name = crypto.randomUUID();
    const sent = new FormData(form);
    sent.set("watch", name);
    button.disabled = true;
    status.hidden = false;
    bar.hidden = false;
    tell(fill(words.SENDING, 0), 0);
    const request = new XMLHttpRequest();
    let stages;
    request.open("POST", form.action);
    request.responseType = "document";
    request.upload.onprogress = ({ loaded, total }) =>
      tell(fill(words.SENDING, Math.floor((100 * loaded) / total)), loaded / total);
    request.upload.onload = () => {
      tell(words.BEGINNING);
      stages = watch(name);
    };
    request.onload = () => {
      stages?.close();
      if (request.status === 200 && new URL(request.responseURL).pathname !== new URL(form.action).pathname) {
        location.assign(request.responseURL);
      } else {
        refused(request.response);
      }
    };
    request.onerror = () => {
      stages?.close();
      refused(null);
    };
    request.send(sent);
  });
}
