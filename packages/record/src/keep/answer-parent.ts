/**
 * The other end of `askChild`: does the work of the one message this process gets, and answers once. What the work throws is told as
 * `{ failure: "unreadable" }`: an engine's own words may hold a value.
 */
export function answerParent<Message>(work: (message: Message) => object): void {
  process.once("message", (message) => {
    process.send?.(
      orUnreadable(() => work(message as Message)),
      () => process.disconnect(),
    );
  });
}

/** The key of a message, as `keyInMessage` wrote it. */
export function keyFromMessage(key: string | null): Uint8Array | null {
  return key === null ? null : Buffer.from(key, "hex");
}

function orUnreadable(work: () => object): object {
  try {
    return work();
  } catch {
    return { failure: "unreadable" };
  }
}
