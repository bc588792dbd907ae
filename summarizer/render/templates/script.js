"use strict";
// The page can be read without any of this: it filters, opens what a link leads to, and unfolds all for printing.
(() => {
  const form = document.getElementById("filters");
  const search = document.getElementById("search");
  const shown = document.getElementById("shown");
  const buttons = [...form.querySelectorAll("button[data-pick]")];
  const entries = [...document.querySelectorAll("[data-kinds]")].map((node) => ({
    node,
    kinds: node.dataset.kinds.split(" "),
    parties: node.dataset.parties.split(" "),
    words: node.textContent.toLowerCase().replace(/\s+/g, " "),
  }));

  const picked = (of) =>
    buttons.filter((one) => one.dataset.pick === of && one.ariaPressed === "true").map((one) => one.value);
  const fits = (wanted, has) => !wanted.length || wanted.some((one) => has.includes(one));

  function apply() {
    const kinds = picked("kinds");
    const parties = picked("parties");
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let left = 0;
    for (const one of entries) {
      const fit = fits(kinds, one.kinds) && fits(parties, one.parties) && words.every((word) => one.words.includes(word));
      one.node.hidden = !fit;
      left += fit;
    }
    for (const group of document.querySelectorAll("[data-group]")) {
      const inside = [...group.querySelectorAll("[data-kinds]")];
      group.hidden = inside.length ? inside.every((node) => node.hidden) : kinds.length + parties.length + words.length > 0;
    }
    const all = entries.length;
    shown.value = `${left === all ? all : `${left} of ${all}`} ${shown.dataset.entries}`;
  }

  function reset() {
    for (const one of buttons) one.ariaPressed = "false";
    search.value = "";
    apply();
  }

  // A link may lead to what is filtered out or folded.
  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.closest("[hidden]")) reset();
    let folded = false;
    for (let at = target; at; at = at.parentElement) {
      if (at.localName === "details" && !at.open) folded = at.open = true;
    }
    const inner = target.querySelector(":scope > details");
    if (inner) inner.open = true;
    if (folded) target.scrollIntoView();
  }

  form.addEventListener("click", (event) => {
    const button = event.target.closest("button[aria-pressed]");
    if (!button) return;
    button.ariaPressed = String(button.ariaPressed !== "true");
    if (button.id === "quotes") document.body.classList.toggle("no-quotes");
    else apply();
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    reset();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  search.addEventListener("input", apply);
  addEventListener("hashchange", reveal);

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const one of opened) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of opened) one.open = false;
  });

  // Narrow screens have the filters folded, wide ones have no handle to fold them.
  const box = form.parentElement;
  const wide = matchMedia("(min-width: 36.01rem)");
  const unfold = () => (box.open ||= wide.matches);
  wide.addEventListener("change", unfold);
  unfold();
  box.hidden = false;
  reveal();
})();
