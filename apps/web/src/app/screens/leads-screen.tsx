import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { LeadsPage } from "../../features/leads/leads-page.tsx";

const route = getRouteApi("/leads");

/** Leads, with their filters in the URL. */
export function LeadsScreen() {
  const navigate = useNavigate();
  return (
    <LeadsPage
      filters={route.useSearch()}
      onFilters={(search) => void navigate({ to: "/leads", search, replace: true })}
      onOpen={(id) => void navigate({ to: "/explore", search: { nodes: [`i:${id}`], selected: `i:${id}` } })}
    />
  );
}
