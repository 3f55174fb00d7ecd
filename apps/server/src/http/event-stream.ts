/** Server-sent events: every value given to `send` becomes one event; a comment every 15 s keeps the connection open. */
export function answerEvents<Value>(event: string, subscribe: (send: (value: Value) => void, end: () => void) => () => void): Response {
  const encoder = new TextEncoder();
  let unsubscribe = (): void => undefined;
  let heartbeat: NodeJS.Timeout | undefined;
  const stop = (): void => {
    clearInterval(heartbeat);
    unsubscribe();
  };
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      let isOpen = true;
      const write = (text: string): void => {
        if (isOpen) controller.enqueue(encoder.encode(text));
      };
      const end = (): void => {
        if (!isOpen) return;
        isOpen = false;
        stop();
        controller.close();
      };
      heartbeat = setInterval(() => write(": still here\n\n"), 15_000).unref();
      unsubscribe = subscribe((value) => write(`event: ${event}\ndata: ${JSON.stringify(value)}\n\n`), end);
      if (!isOpen) stop();
    },
    cancel: stop,
  });
  return new Response(stream, { headers: { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" } });
}
