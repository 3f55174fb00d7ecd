/** A node whose name may be written, where it stands on the screen. Pixels throughout. */
export interface NamedNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Half the width it is drawn with. */
  readonly size: number;
  readonly label: string;
  /** Written even where it finds no free place. */
  readonly isForced: boolean;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PlacedLabel {
  readonly id: string;
  readonly label: string;
  readonly box: Box;
  readonly isForced: boolean;
}

/** With more nodes than this in sight, a label that would lie on a node waits until one zooms in. */
const mostCrowded = 40;
/** Names tried in one picture, the first in order: each is measured, and more could not be read. The others come as one zooms in. */
const mostTried = 150;
/** A node drawn smaller than this says nothing until one zooms in. */
const smallestNamed = 5;
const gap = 3;

/**
 * Where the names of the nodes are written: beneath, above or beside each, in the order given. No two lie on one another, save
 * forced ones that found no place. What is out of sight has none.
 */
export function placeLabels(
  nodes: readonly NamedNode[],
  { widthOf, height, width, depth }: { widthOf: (label: string) => number; height: number; width: number; depth: number },
): PlacedLabel[] {
  const inSight = nodes.filter(({ x, y, size }) => x > -size && y > -size && x < width + size && y < depth + size);
  const marks = new Taken();
  for (const { x, y, size } of inSight) marks.add({ left: x - size, top: y - size, right: x + size, bottom: y + size });
  const labels = new Taken();
  const placed: PlacedLabel[] = [];
  for (const node of inSight.slice(0, mostTried)) {
    const { id, label, isForced } = node;
    if (label === "" || (node.size < smallestNamed && !isForced)) continue;
    const places = placesFor(node, widthOf(label), height);
    const free = places.filter((place) => !labels.meets(place));
    const unmarked = free.filter((place) => !marks.meets(place));
    const isWhole = ({ left, right }: Box): boolean => left >= 0 && right <= width;
    const clear = unmarked.find(isWhole) ?? unmarked[0] ?? (inSight.length <= mostCrowded ? free[0] : undefined);
    const box = clear ?? (isForced ? (free[0] ?? places[0]) : undefined);
    if (box === undefined) continue;
    labels.add(box);
    placed.push({ id, label, box, isForced });
  }
  return placed;
}

function placesFor({ x, y, size }: NamedNode, width: number, height: number): Box[] {
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  return [
    at(x - width / 2, y + size + gap),
    at(x - width / 2, y - size - gap - height),
    at(x + size + gap, y - height / 2),
    at(x - size - gap - width, y - height / 2),
  ];
}

const cell = 64;

/** Boxes that are taken, found by the squares they touch, so that a thousand labels cost no more than a thousand look-ups. */
class Taken {
  readonly #squares = new Map<number, Box[]>();

  add(box: Box): void {
    this.#eachSquare(box, (square) => {
      const boxes = this.#squares.get(square);
      if (boxes === undefined) this.#squares.set(square, [box]);
      else boxes.push(box);
      return false;
    });
  }

  meets(box: Box): boolean {
    return this.#eachSquare(box, (square) => this.#squares.get(square)?.some((other) => isOn(box, other)) ?? false);
  }

  /** Visits the squares of a box until one says so. */
  #eachSquare({ left, top, right, bottom }: Box, visit: (square: number) => boolean): boolean {
    for (let column = Math.floor(left / cell); column <= right / cell; column += 1)
      for (let row = Math.floor(top / cell); row <= bottom / cell; row += 1) if (visit(column * 65_536 + row)) return true;
    return false;
  }
}

function isOn(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
