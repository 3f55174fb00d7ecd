import { NativeSelect } from "@mantine/core";
import { useSession } from "../../app/use-session.ts";

interface ForWhomProps {
  /** Null for one's own organisation. */
  readonly chosen: string | null;
  readonly onChoose: (organisationId: string | null) => void;
}

/** For which organisation a file is imported; nothing for whoever imports for their own alone. */
export function ForWhom({ chosen, onChoose }: ForWhomProps) {
  const principal = useSession().data?.principal ?? null;
  if (principal === null || principal.importsFor.length === 0) return null;
  return (
    <NativeSelect
      label="For which organisation"
      description="Its case files, and its people read them. You see nothing of it but your own imports."
      value={chosen ?? ""}
      onChange={({ currentTarget }) => onChoose(currentTarget.value === "" ? null : currentTarget.value)}
      data={[
        { value: "", label: `${principal.organisation} (your own)` },
        ...principal.importsFor.map(({ organisationId, organisation }) => ({ value: organisationId, label: organisation })),
      ]}
    />
  );
}

/** "For River House", above a file that is for another organisation. */
export function SayForWhom({ organisationId }: { organisationId: string }) {
  const other = useSession().data?.principal?.importsFor.find((one) => one.organisationId === organisationId);
  return other === undefined ? null : (
    <p className="tl-for-whom">
      For <bdi>{other.organisation}</bdi>
    </p>
  );
}
