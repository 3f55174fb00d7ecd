import { z } from "zod";

/** A node of the canvas: an identifier by its opaque id, or a case file. */
export const NodeId = z.string().regex(/^(i:[a-z2-7]{26}|c:[0-9a-f-]{36})$/);
