import rabbit from "rabbit-node";

/** Burmese text as people with Zawgyi fonts typed it. */
export function asZawgyi(text: string): string {
  return rabbit.uni2zg(text);
}
