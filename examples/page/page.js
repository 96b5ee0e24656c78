// Checks two pasted versions in the page itself and shows the HTML report in a frame of its own.
import load, { render } from "./pkg/recoupe.js";

const at = (id) => document.getElementById(id);
const language = navigator.language.startsWith("fr") ? "fr" : "en";
const loading = load();

at("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  await loading;
  const articles = [at("a"), at("b")].filter((box) => box.value.trim()).map((box) => ({ text: box.value }));
  const started = performance.now();
  try {
    // The report holds no markup of the articles; the sandbox keeps it away from this page all the same.
    at("report").srcdoc = render(JSON.stringify({ articles, options: { ui_lang: language } }), "html");
    at("report").hidden = false;
    at("told").textContent = `${Math.round(performance.now() - started)} ms`;
  } catch (error) {
    at("report").hidden = true;
    at("told").textContent = error.message ?? String(error);
  }
});
