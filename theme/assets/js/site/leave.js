// "Leave this site". The link works without this script; the script blanks the screen at once and hears Shift pressed three times.
{
  const presses = 3;
  // Milliseconds from one press to the next.
  const patience = 5000;
  const links = document.querySelectorAll("a[data-leave]");
  const button = document.querySelector(".leave");
  const progress = document.querySelector(".leave-progress");
  const title = document.title;
  let pressed = 0;
  // No other key, and no pointer, since Shift went down.
  let alone = false;
  // The last pointer was a finger.
  let touched = false;
  let waiting;
  let cover;

  // Hides the page before anything else can happen, in the browser's own colors, so that no flash tells of it.
  const blank = () => {
    cover = document.createElement("p");
    cover.className = "cover";
    cover.setAttribute("role", "alert");
    cover.textContent = button.dataset.loading;
    document.documentElement.classList.add("left");
    document.body.append(cover);
    document.title = button.dataset.loading;
  };

  // The page of the moment is replaced: Back from the new page does not lead to it. Those before it stay.
  const leave = () => {
    if (!cover) blank();
    location.replace(button.href);
  };

  const show = count => {
    pressed = count;
    button.dataset.pressed = count;
    progress.textContent = [progress.textContent && progress.dataset.over, progress.dataset.two, progress.dataset.one][count];
  };

  const forget = () => {
    clearTimeout(waiting);
    show(0);
    waiting = setTimeout(() => { progress.textContent = ""; }, patience);
  };

  const interrupt = () => {
    alone = false;
    if (pressed) forget();
  };

  // Keyboards on a screen send Shift while they switch to capitals or symbols; nobody who types there asks to leave.
  const isTyping = event =>
    event.isComposing || event.keyCode === 229 || !event.code
    || touched && event.target instanceof Element && event.target.matches("input, textarea, select, [contenteditable]");

  const isShift = event => event.key === "Shift" && !isTyping(event);

  const press = () => {
    clearTimeout(waiting);
    if (pressed + 1 === presses) return leave();
    show(pressed + 1);
    waiting = setTimeout(forget, patience);
  };

  if (button) {
    for (const link of links) {
      link.addEventListener("click", event => {
        event.preventDefault();
        leave();
      });
    }

    // Which Shift key it is makes no difference, and neither does the other one being down.
    addEventListener("keydown", event => {
      if (!isShift(event)) interrupt();
      else if (!event.repeat) alone = true;
    }, true);
    addEventListener("keyup", event => {
      if (!isShift(event)) interrupt();
      else if (alone) press();
    }, true);
    addEventListener("pointerdown", event => {
      touched = event.pointerType === "touch";
      interrupt();
    }, true);

    // A page that the browser kept and shows again must not stay blank.
    addEventListener("pageshow", event => {
      if (!event.persisted) return;
      cover?.remove();
      cover = undefined;
      document.documentElement.classList.remove("left");
      document.title = title;
      clearTimeout(waiting);
      show(0);
      progress.textContent = "";
    });
  }
}
