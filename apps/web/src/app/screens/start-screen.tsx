import { Navigate } from "@tanstack/react-router";
import { mayOpen } from "../may-open.ts";
import { useSession } from "../use-session.ts";

/** Where somebody starts: at the leads, at the import for intake, at the audit log or the people for roles that read no case file. */
export function StartScreen() {
  const roles = useSession().data?.principal?.roles ?? [];
  if (mayOpen(roles, "/leads")) return <Navigate to="/leads" search={{}} replace />;
  if (mayOpen(roles, "/import")) return <Navigate to="/import" search={{}} replace />;
  if (mayOpen(roles, "/audit")) return <Navigate to="/audit" search={{}} replace />;
  if (mayOpen(roles, "/inbox")) return <Navigate to="/inbox" replace />;
  return <Navigate to="/people" replace />;
}
