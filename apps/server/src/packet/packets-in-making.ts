import type { PacketView } from "../contract/packet-views.ts";

/** Packets being made now: the same one asked for twice at once is made once, and both are answered with it. */
export class PacketsInMaking {
  readonly #making = new Map<string, Promise<PacketView | null>>();

  once(packetId: string, make: () => Promise<PacketView | null>): Promise<PacketView | null> {
    const already = this.#making.get(packetId);
    if (already !== undefined) return already;
    const making = make().finally(() => this.#making.delete(packetId));
    this.#making.set(packetId, making);
    return making;
  }
}
