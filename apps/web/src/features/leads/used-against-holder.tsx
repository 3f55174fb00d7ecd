import { Group, Text, Title, UnstyledButton } from "@mantine/core";
import type { IdentifierView } from "@throughline/server/contract/views";
import { IdentifierText } from "../../ui/identifier-text.tsx";
import { KindMark } from "../../ui/kind-mark.tsx";

/** Protected identifiers stand apart, in no order of strength: they were used against the people who hold them. */
export function UsedAgainstHolder({
  identifiers,
  onOpen,
}: {
  identifiers: readonly (IdentifierView & { caseFiles: number })[];
  onOpen: (id: string) => void;
}) {
  if (identifiers.length === 0) return null;
  return (
    <section aria-labelledby="used-against-holder">
      <Title order={2} size="h5" mt="lg" id="used-against-holder">
        Used against its holder{" "}
        <Text span size="xs" c="var(--tl-ink2)">
          not ranked
        </Text>
      </Title>
      {identifiers.map((identifier) => (
        <UnstyledButton key={identifier.id} onClick={() => onOpen(identifier.id)} display="block" w="100%" py={6} style={{ minHeight: 44 }}>
          <Group gap="sm" wrap="nowrap">
            <KindMark kind={identifier.kind} isProtected />
            <IdentifierText identifier={identifier} isInControl />
            <Text size="xs" c="var(--tl-ink2)">
              in {identifier.caseFiles} {identifier.caseFiles === 1 ? "case file" : "case files"}
            </Text>
          </Group>
        </UnstyledButton>
      ))}
    </section>
  );
}
