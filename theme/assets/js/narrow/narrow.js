// Narrows the list of changes to a place or a question. The choice is kept in the address, so that it can be shared; nothing is stored.
(() => {
  const form = document.querySelector(".narrow");
  if (!form) return;

  const choices = [...form.querySelectorAll("select")];
  const steps = [...document.querySelectorAll(".law-changes li")];
  const query = new URLSearchParams(location.search);

  function show() {
    for (const step of steps) step.hidden = choices.some((choice) => choice.value && step.dataset[choice.name] !== choice.value);
    for (const year of document.querySelectorAll(".law-changes section")) year.hidden = !year.querySelector("li:not([hidden])");
    const shown = steps.filter((step) => !step.hidden).length;
    form.querySelector("[role=status]").textContent = form.dataset.shown.replace("{shown}", shown).replace("{count}", steps.length);
  }

  form.addEventListener("change", () => {
    show();
    const kept = new URLSearchParams(choices.filter((choice) => choice.value).map((choice) => [choice.name, choice.value]));
    history.replaceState(null, "", (`${kept}` ? `?${kept}` : location.pathname) + location.hash);
  });
  form.addEventListener("submit", (event) => event.preventDefault());

  for (const choice of choices) {
    choice.value = query.get(choice.name) ?? "";
    if (choice.selectedIndex < 0) choice.value = "";
  }
  form.hidden = false;
  show();
})();
