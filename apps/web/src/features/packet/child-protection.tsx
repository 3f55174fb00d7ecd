import { Checkbox } from "@mantine/core";
import { rolesWithChildProtection } from "@throughline/model/person";
import type { PacketPreview } from "@throughline/server/contract/packet-views";
import { useSession } from "../../app/use-session.ts";

/** The child-protection flag of a packet: whoever may set it chooses, where something of a child's would stay behind without it. */
export function ChildProtection({
  warnings,
  isSet,
  onSet,
}: {
  readonly warnings: PacketPreview["warnings"];
  readonly isSet: boolean;
  readonly onSet: (isSet: boolean) => void;
}) {
  const roles = useSession().data?.principal?.roles ?? [];
  const isOfChildren = warnings.some(({ code }) => code === "children-stay" || code === "children-leave");
  if (!isOfChildren || !roles.some((role) => rolesWithChildProtection.includes(role))) return null;
  return (
    <Checkbox
      label="Let what children tell leave, with child protection"
      description="Only when whoever receives it needs it. The packet and each of its rows say “child protection” and ask not to look for the child; which rows are a child's they do not say. That you let it leave stands in the audit log."
      checked={isSet}
      onChange={({ currentTarget }) => onSet(currentTarget.checked)}
      maw={640}
    />
  );
}
