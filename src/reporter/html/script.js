"use strict";
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const findings = all(".finding");
  const store = {
    get(id) { try { return localStorage.getItem("recoupe:" + id); } catch { return null; } },
    set(id, value) {
      try { value ? localStorage.setItem("recoupe:" + id, value) : localStorage.removeItem("recoupe:" + id); } catch { /* kept for this page only */ }
    },
  };
  let current = null;

  // Linked claims light up together.
  const light = (event, on) => {
    const at = event.target.closest("[data-g]");
    if (!at) return;
    for (const other of all(`[data-g="${at.dataset.g}"]`)) other.classList.toggle("lit", on);
  };
  document.addEventListener("mouseover", (e) => light(e, true));
  document.addEventListener("mouseout", (e) => light(e, false));
  document.addEventListener("focusin", (e) => light(e, true));
  document.addEventListener("focusout", (e) => light(e, false));

  const places = (finding) => all("[data-f]").filter((e) => e.dataset.f.split(" ").includes(finding.dataset.n));
  const show = (finding, scroll) => {
    if (current) {
      current.classList.remove("current");
      current.removeAttribute("aria-current");
      for (const place of all(".current-place")) place.classList.remove("current-place");
    }
    current = finding;
    if (!finding) return;
    finding.classList.add("current");
    finding.setAttribute("aria-current", "true");
    const at = places(finding);
    for (const place of at) place.classList.add("current-place");
    finding.scrollIntoView({ block: "nearest" });
    if (scroll && at.length) at[0].scrollIntoView({ block: "center" });
  };
  const step = (by) => {
    const seen = findings.filter((f) => !f.hidden);
    if (!seen.length) return;
    const at = seen.indexOf(current);
    const next = seen[at < 0 ? (by > 0 ? 0 : seen.length - 1) : (at + by + seen.length) % seen.length];
    next.focus({ preventScroll: true });
    show(next, true);
  };
  const decide = (finding, decision) => {
    const same = finding.classList.contains(decision);
    finding.classList.remove("accepted", "ignored");
    if (!same) finding.classList.add(decision);
    store.set(finding.dataset.id, same ? "" : decision);
    for (const button of all("[data-decide]", finding)) {
      button.setAttribute("aria-pressed", String(!same && button.dataset.decide === decision));
    }
  };
  for (const finding of findings) {
    const kept = store.get(finding.dataset.id);
    if (kept === "accepted" || kept === "ignored") decide(finding, kept);
    finding.addEventListener("click", (e) => {
      const button = e.target.closest("[data-decide]");
      if (button) return decide(finding, button.dataset.decide);
      if (!e.target.closest("a")) show(finding, true);
    });
    finding.addEventListener("focus", () => show(finding, false));
  }
  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest("select, textarea")) return;
    if (e.key === "j") step(1);
    else if (e.key === "k") step(-1);
    else if (e.key === "a" && current) decide(current, "accepted");
    else if (e.key === "i" && current) decide(current, "ignored");
    else if (e.key === "Enter" && e.target.classList.contains("finding")) show(e.target, true);
    else return;
    e.preventDefault();
  });

  // What was decided here, as recoupe.decisions.toml has it.
  const kept = document.getElementById("kept");
  document.getElementById("keep").addEventListener("click", () => {
    const articles = JSON.parse(kept.dataset.articles);
    const entry = (finding) => [
      "[[decision]]",
      `id = ${JSON.stringify(finding.dataset.id)}`,
      `verdict = "${finding.classList.contains("accepted") ? "accepted" : "dismissed"}"`,
      `rule = ${JSON.stringify(finding.querySelector("code").textContent)}`,
      `message = ${JSON.stringify(finding.querySelector(".message").textContent)}`,
      `articles = [${articles.map((path) => JSON.stringify(path)).join(", ")}]`,
    ].join("\n");
    const decided = findings.filter((f) => f.classList.contains("accepted") || f.classList.contains("ignored"));
    kept.value = decided.map(entry).join("\n\n");
    kept.hidden = false;
    kept.select();
  });

  // A click in the text goes to the finding that speaks of it.
  document.addEventListener("click", (e) => {
    const at = e.target.closest(".versions [data-f]");
    const finding = at && findings.find((f) => at.dataset.f.split(" ").includes(f.dataset.n) && !f.hidden);
    if (finding) show(finding, false);
  });

  const family = document.getElementById("family");
  const filter = () => {
    const off = all("button[data-severity][aria-pressed='false']").map((b) => b.dataset.severity);
    let seen = 0;
    for (const finding of findings) {
      finding.hidden = off.includes(finding.dataset.severity) || (family.value !== "" && family.value !== finding.dataset.family);
      if (!finding.hidden) seen += 1;
    }
    document.getElementById("shown").textContent = `${seen}/${findings.length}`;
  };
  for (const button of all("button[data-severity]")) {
    button.addEventListener("click", () => {
      button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") === "false"));
      filter();
    });
  }
  family.addEventListener("change", filter);
  document.getElementById("theme").addEventListener("click", () => {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  });
  filter();
})();
