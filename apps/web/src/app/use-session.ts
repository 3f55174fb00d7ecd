import { useQuery } from "@tanstack/react-query";
import { client } from "./client.ts";

/** Who is signed in. Every screen asks through this one query. */
export function useSession() {
  return useQuery({ queryKey: ["session"], queryFn: () => client.session({}) });
}
