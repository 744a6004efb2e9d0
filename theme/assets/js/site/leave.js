// "Leave this site". The link works without this script; the script blanks the screen at once and hears Shift pressed three times.
{
  // Milliseconds from one press to the next.
  const patience = 5000;
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
    cover.textContent = document.title = button.dataset.loading;
    document.documentElement.classList.add("left");
    document.body.append(cover);
  };

  // The page of the moment is replaced: Back from the new page does not lead to it. Those before it stay.
  const leave = event => {
    event?.preventDefault();
    if (!cover) blank();
    location.replace(button.href);
  };

  const show = count => {
    pressed = count;
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
  const isShift = event =>
    event.key === "Shift" && !event.isComposing && event.keyCode !== 229 && event.code
    && !(touched && event.target.matches?.("input, textarea, select, [contenteditable]"));

  const press = () => {
    clearTimeout(waiting);
    if (pressed === 2) return leave();
    show(pressed + 1);
    waiting = setTimeout(forget, patience);
  };

  if (button) {
    // A hand that shakes makes a drag or a scroll of a press, and a second finger never makes a click: so the press leaves. Keyboards, voice
    // control and screen readers click without a press. Space would scroll.
    for (const link of document.querySelectorAll("[data-leave]")) {
      link.addEventListener("click", leave);
      link.addEventListener("keydown", event => event.key === " " && leave(event));
      link.addEventListener("pointerdown", event => event.button || event.ctrlKey || event.altKey || event.metaKey || leave(event));
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
