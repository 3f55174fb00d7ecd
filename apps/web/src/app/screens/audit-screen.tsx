import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { AuditPage } from "../../features/audit/audit-page.tsx";

const route = getRouteApi("/audit");

/** The audit log, with its filters in the URL. */
export function AuditScreen() {
  const navigate = useNavigate();
  return <AuditPage filters={route.useSearch()} onFilters={(search) => void navigate({ to: "/audit", search })} />;
}
