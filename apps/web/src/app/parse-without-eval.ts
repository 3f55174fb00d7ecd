import { config } from "zod";

/** zod builds code at run time unless told not to; the content security policy forbids that. */
config({ jitless: true });
