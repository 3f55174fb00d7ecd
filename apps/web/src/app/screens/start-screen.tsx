import { Text } from "@mantine/core";
import { Navigate } from "@tanstack/react-router";
import { mayOpen } from "../may-open.ts";
import { useSession } from "../use-session.ts";

/** Where somebody starts: at the leads, at the import for intake, or at a sentence for roles that read no content. */
export function StartScreen() {
  const roles = useSession().data?.principal?.roles ?? [];
  if (mayOpen(roles, "/leads")) return <Navigate to="/leads" search={{}} replace />;
  if (mayOpen(roles, "/import")) return <Navigate to="/import" search={{}} replace />;
  if (mayOpen(roles, "/audit")) return <Navigate to="/audit" search={{}} replace />;
  return (
    <Text p="md">Your role manages this instance and reads no case files. Use the throughline command for users, backups and checks.</Text>
  );
}
