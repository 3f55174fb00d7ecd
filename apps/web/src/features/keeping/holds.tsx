import { Button, Group, Text, Title } from "@mantine/core";
import type { ProposalView } from "@throughline/server/contract/keeping-endpoints";
import { useState } from "react";
import { ProposeAbout } from "../../app/keep-case-file.tsx";
import { useVeil } from "../../ui/hidden-values.ts";
import { LocalTime } from "../../ui/local-time.tsx";
import { ValueText } from "../../ui/value-text.tsx";

interface Hold {
  readonly caseFileId: string;
  readonly reference: string | null;
  readonly since: string;
}

/** Legal holds in force, each with the way to lift it. */
export function Holds({ holds, waiting }: { holds: readonly Hold[]; waiting: readonly ProposalView[] }) {
  const [lifting, setLifting] = useState<{ caseFileId: string; reference: string } | null>(null);
  const veil = useVeil();
  const waits = (caseFileId: string): boolean =>
    waiting.some(({ deed, caseFile }) => deed === "hold-lift" && caseFile?.caseFileId === caseFileId);
  return (
    <section aria-label="Legal holds">
      <Title order={2} size="h5">
        Legal holds
      </Title>
      {holds.length === 0 ? (
        <Text>
          No case file is held. Hold one when a court or an authority wants it kept: nobody can erase it then, and no retention rule does,
          until two people lift the hold.
        </Text>
      ) : null}
      <ul style={{ listStyle: "none", padding: 0, margin: "8px 0" }}>
        {holds.map(({ caseFileId, reference, since }) => (
          <li key={caseFileId} style={{ borderTop: "1px solid var(--tl-line)", padding: "8px 0" }}>
            <Group justify="space-between" wrap="nowrap">
              <div style={{ minWidth: 0 }}>
                {reference === null ? caseFileId : <ValueText style={{ overflowWrap: "anywhere" }} text={reference} />}
                <Text size="sm" c="var(--tl-ink2)">
                  Since <LocalTime at={since} />
                </Text>
              </div>
              {reference === null ? null : (
                <Button
                  variant="default"
                  onClick={() => setLifting({ caseFileId, reference })}
                  disabled={waits(caseFileId)}
                  aria-label={`Lift the hold of ${veil(reference)}`}
                  style={{ flexShrink: 0 }}
                >
                  Lift…
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ul>
      {lifting === null ? null : <ProposeAbout caseFile={lifting} deed="hold-lift" onClose={() => setLifting(null)} />}
    </section>
  );
}
