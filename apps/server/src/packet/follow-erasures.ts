import type { CaseRecord } from "@throughline/record/case-record";
import type { PacketShelf } from "./packet-shelf.ts";

type Followed = Pick<CaseRecord, "erasedPackets" | "hasErasedAfter" | "head" | "onChange">;

/**
 * Destroys the files of packets that rest on what was erased: now, since a restore or a command may have come before, and whenever a case
 * file is erased, by whichever process. Nothing opens them from the erasure on; this is so that they do not lie about.
 */
export async function followErasures(record: Followed, shelf: Pick<PacketShelf, "destroy">): Promise<{ close(): Promise<void> }> {
  let seq = 0;
  const sweep = async (): Promise<void> => {
    seq = (await record.head()).seq;
    for (const packetId of await record.erasedPackets()) await shelf.destroy(packetId);
  };
  const look = async (): Promise<void> => {
    if (await record.hasErasedAfter(seq)) await sweep();
  };
  await sweep();
  let looking: Promise<void> = Promise.resolve();
  const stop = record.onChange(() => {
    looking = looking.then(look, look);
    /* A look that failed is made up for by the next, and all by the next start. */
    looking.catch(() => undefined);
  });
  return {
    close: async () => {
      stop();
      await looking.catch(() => undefined);
      await look().catch(() => undefined);
    },
  };
}
