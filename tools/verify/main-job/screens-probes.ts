/** Scripts that run in the page that is measured, as text: they know nothing of ours and nothing of Node. */

/** Notes when the first lead stands on the screen, in milliseconds of the navigation. */
export const noteFirstLead = `(() => {
  const look = () => {
    const isThere = [...document.querySelectorAll("main li, main [role=row], main [role=listitem]")].some((row) => row.querySelector("bdi"));
    if (isThere) requestAnimationFrame(() => { window.tlFirst = performance.now(); });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

/** Notes, from the next click on, when the frame that shows more than stood before has been handed to the screen: the next frame begins then. */
export const noteDrawing = `(() => {
  const stage = document.querySelector("[data-testid=canvas]");
  const before = stage.dataset.drawn;
  addEventListener("click", () => {
    const start = performance.now();
    const watcher = new MutationObserver(() => {
      const { drawn } = stage.dataset;
      if (drawn === undefined || drawn === before) return;
      watcher.disconnect();
      const [nodes, links] = drawn.split(" ").map(Number);
      requestAnimationFrame(() => { window.tlDrawn = { at: performance.now() - start, elements: nodes + links }; });
    });
    watcher.observe(stage, { attributes: true, attributeFilter: ["data-drawn"] });
  }, { capture: true, once: true });
})()`;

/** Adds up, for each frame, the time of its callbacks and of the pointer's handlers before it, less what waits for the graphics processor. */
export const noteFrames = `(() => {
  let spent = 0;
  let waited = 0;
  window.tlFrames = [];
  const timed = (work) => function (...given) {
    const start = performance.now();
    const before = waited;
    try { return work.apply(this, given); } finally { spent += performance.now() - start - (waited - before); }
  };
  const read = WebGL2RenderingContext.prototype.readPixels;
  WebGL2RenderingContext.prototype.readPixels = function (...given) {
    const start = performance.now();
    try { return read.apply(this, given); } finally { waited += performance.now() - start; }
  };
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (work) => ask(timed(work));
  const listen = EventTarget.prototype.addEventListener;
  const wrapped = new WeakMap();
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (typeof listener !== "function" || !/^(mouse|pointer)/.test(type)) return listen.call(this, type, listener, options);
    if (!wrapped.has(listener)) wrapped.set(listener, timed(listener));
    return listen.call(this, type, wrapped.get(listener), options);
  };
  const unlisten = EventTarget.prototype.removeEventListener;
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    return unlisten.call(this, type, (typeof listener === "function" ? wrapped.get(listener) : undefined) ?? listener, options);
  };
  window.tlStartFrames = () => {
    const next = () => {
      if (spent > 0) window.tlFrames.push(spent);
      spent = 0;
      ask(next);
    };
    spent = 0;
    window.tlFrames = [];
    ask(next);
  };
})()`;
