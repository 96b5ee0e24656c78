"use strict";
(() => {
  const french = navigator.language.toLowerCase().startsWith("fr");
  const say = (en, fr) => (french ? fr : en);
  if (french) {
    document.documentElement.lang = "fr";
    for (const e of document.querySelectorAll("[data-fr]")) e.textContent = e.dataset.fr;
  }
  const at = (id) => document.getElementById(id);
  const status = (text, wrong) => {
    at("status").textContent = text;
    at("status").classList.toggle("wrong", Boolean(wrong));
  };

  // A dropped file is sent as it is: the service tells its encoding and format.
  const sections = Array.from(document.querySelectorAll(".version"));
  const files = [null, null];
  const put = (n, file) => {
    files[n] = file;
    const section = sections[n];
    section.querySelector("textarea").disabled = Boolean(file);
    section.querySelector(".file").hidden = !file;
    section.querySelector(".file span").textContent = file ? `${file.name} (${Math.ceil(file.size / 1024)} kB)` : "";
  };
  const take = (list, first) => {
    const taken = Array.from(list).slice(0, 2);
    // Two files at once fill both places.
    if (taken.length === 2) first = 0;
    taken.forEach((file, i) => put(first + i, file));
  };
  sections.forEach((section, n) => {
    section.addEventListener("dragover", (e) => { e.preventDefault(); section.classList.add("over"); });
    section.addEventListener("dragleave", () => section.classList.remove("over"));
    section.addEventListener("drop", (e) => {
      section.classList.remove("over");
      if (!e.dataTransfer.files.length) return;
      e.preventDefault();
      take(e.dataTransfer.files, n);
    });
    section.querySelector("button").addEventListener("click", () => put(n, null));
  });
  at("files").addEventListener("change", (e) => take(e.target.files, files[0] ? 1 : 0));

  const base64 = async (file) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    let text = "";
    for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
    return btoa(text);
  };
  const version = async (n) => {
    if (files[n]) return { name: files[n].name, base64: await base64(files[n]) };
    const text = at(`text-${n}`).value;
    return text.trim() ? { text } : null;
  };

  let shown = "";
  const show = (html) => {
    if (shown) URL.revokeObjectURL(shown);
    shown = URL.createObjectURL(new Blob([html], { type: "text/html" }));
    at("report").src = shown;
    at("report").hidden = false;
  };

  at("form").addEventListener("submit", async (e) => {
    e.preventDefault();
    at("check").disabled = true;
    status(say("checking…", "en cours…"));
    try {
      const articles = (await Promise.all([version(0), version(1)])).filter(Boolean);
      if (!articles.length) return status(say("there is nothing to check yet", "il n'y a rien à recouper"), true);
      const headers = { "content-type": "application/json" };
      if (at("token").value) headers.authorization = `Bearer ${at("token").value}`;
      const body = { articles, relation: at("relation").value, format: "html", ui_lang: french ? "fr" : "en" };
      const answer = await fetch("/v1/check", { method: "POST", headers, body: JSON.stringify(body) });
      const text = await answer.text();
      if (answer.ok) {
        show(text);
        return status("");
      }
      if (answer.status === 401) at("token-label").hidden = false;
      status(JSON.parse(text).error, true);
    } catch (fault) {
      status(say("the service does not answer", "le service ne répond pas"), true);
    } finally {
      at("check").disabled = false;
    }
  });
})();
