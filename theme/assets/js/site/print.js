// "Print this page" is of use only where a script can open the browser's own dialog, which some telephones have none of.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = !window.print;
  button.addEventListener("click", () => {
    // The styles print a part of the page alone while the address names it.
    if (button.dataset.print) location.replace(`#${button.dataset.print}`);
    print();
  });
}
