import { createClient } from "@throughline/server/contract/client";

/** The typed client of this page's own server. */
export const client = createClient((path, init) => fetch(path, { ...init, credentials: "same-origin" }));
