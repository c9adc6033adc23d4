/**
 * Runs in either page before anything of it: notes the times, and leads ours from one to the next. The tab 设置 is
 * pressed as soon as it is seen, before the scripts are there that answer it; the tab 工作簿 when the form has come.
 * Says so when all are there, so that nobody has to ask meanwhile: asking takes time of the page that is measured.
 */
(() => {
  const times = {};
  const seen = (selector, text = "") =>
    [...document.querySelectorAll(selector)].find(
      (each) => each.textContent.includes(text) && each.checkVisibility(),
    );

  /** Calls `then` after the frame, with its time: the browser's own where it was the first with anything in it. */
  const afterFrame = (then) => {
    const began = performance.now();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const now = performance.now();
      setTimeout(() => {
        const [first] = performance.getEntriesByName("first-contentful-paint");
        then(first !== undefined && first.startTime >= began ? first.startTime : now);
      });
    };
    port2.postMessage(null);
  };

  const steps = [
    {
      name: "paint",
      isThere: () =>
        seen("nav button, [role=tab]") !== undefined &&
        seen(".activity label, .fui-MessageBar", "正在") !== undefined,
      next: () => seen("nav button", "设置")?.click(),
    },
    {
      name: "form",
      isThere: () => seen("main input, main button, main select") !== undefined,
      next: () => seen("nav button", "工作簿")?.click(),
    },
    { name: "scanned", isThere: () => seen("main button", "生成日报") !== undefined, next: () => undefined },
  ];

  const look = () => {
    const [step] = steps;
    if (!step.isThere()) {
      requestAnimationFrame(look);
      return;
    }
    afterFrame((time) => {
      times[step.name] = time;
      step.next();
      steps.shift();
      if (steps.length > 0) requestAnimationFrame(look);
      else console.info("pane-start", JSON.stringify(times));
    });
  };
  requestAnimationFrame(look);
})();
