import type { GatedCopy } from "@throughline/server/contract/copy-endpoints";
import { client } from "../../app/client.ts";
import type { Places } from "../../canvas/drawing.ts";

/** Saves the canvas as a picture that the server makes, through the gate, with every node where it stands; answers what to say of it. */
export async function savePicture(places: Places): Promise<string> {
  const nodes = [...places].map(([node, { x, y }]) => ({ node, x, y }));
  const copy = await client.pictureMake({ nodes });
  if (copy.rows === 0) return `No picture was saved. ${sayHeldBack(copy)}`;
  const address = URL.createObjectURL(new Blob([copy.text], { type: "image/svg+xml" }));
  const link = Object.assign(document.createElement("a"), { href: address, download: "canvas-working-copy.svg" });
  link.click();
  URL.revokeObjectURL(address);
  return `Saved a picture as a working copy: ${copy.rows} ${copy.rows === 1 ? "identifier" : "identifiers"}. ${sayHeldBack(copy)}`;
}

function sayHeldBack({ withheld }: GatedCopy): string {
  return withheld.map(({ count, words }) => `${count} held back: ${words}`).join(" ");
}
