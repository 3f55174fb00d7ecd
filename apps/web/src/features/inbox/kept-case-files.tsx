import { Button, Group, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../app/client.ts";
import { WhoReads } from "../../app/who-reads.tsx";
import { useVeil } from "../../ui/hidden-values.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { ValueText } from "../../ui/value-text.tsx";

/** Case files that the steward answers for, with who reads each. */
export function KeptCaseFiles() {
  const [shown, setShown] = useState<string | null>(null);
  const veil = useVeil();
  const kept = useQuery({ queryKey: ["kept-case-files"], queryFn: () => client.keptCaseFiles({}) });
  if (kept.isError) return <ProblemNote error={kept.error} retry={() => void kept.refetch()} />;
  const theirs = (kept.data?.caseFiles ?? []).filter(({ reference }) => reference !== null);
  if (theirs.length === 0) return null;
  return (
    <section aria-label="Case files in your care">
      <Title order={2} size="h5" mt="md">
        Case files in your care
      </Title>
      {theirs.map(({ caseFileId, reference, access }) => (
        <div key={caseFileId} style={{ borderTop: "1px solid var(--tl-line)", paddingBlock: 8 }}>
          <Group justify="space-between">
            <Text>
              <ValueText text={reference ?? ""} /> · {access}
            </Text>
            <Button
              variant="default"
              size="xs"
              aria-expanded={shown === caseFileId}
              aria-label={`Who reads it: ${veil(reference ?? "")}`}
              onClick={() => setShown(shown === caseFileId ? null : caseFileId)}
            >
              Who reads it
            </Button>
          </Group>
          {shown === caseFileId ? <WhoReads caseFileId={caseFileId} /> : null}
        </div>
      ))}
    </section>
  );
}
