/** Where a node stands before a layout moves it. Same input, same place: a link reproduces a view. */
export interface Point {
  x: number;
  y: number;
}

const golden = Math.PI * (3 - Math.sqrt(5));

/** The n-th place of a sunflower, which spreads any number of nodes evenly about the middle. */
export function placeOnCircle(index: number, count: number): Point {
  const radius = Math.sqrt((index + 0.5) / Math.max(1, count)) * Math.sqrt(count);
  return { x: radius * Math.cos(index * golden), y: radius * Math.sin(index * golden) };
}

/** A place about one unit from a node, in a direction that follows from the new node's id. */
export function placeNear(middle: Point, nodeId: string): Point {
  const hash = hashText(nodeId);
  const angle = ((hash & 0xffff) / 0x10000) * 2 * Math.PI;
  const radius = 0.8 + ((hash >>> 16) / 0x10000) * 0.6;
  return { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) };
}

/** FNV-1a, 32 bits. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}
