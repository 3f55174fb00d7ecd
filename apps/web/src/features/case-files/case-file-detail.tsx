import { Button, Group, Skeleton, Table, Text, Title, UnstyledButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { client } from "../../app/client.ts";
import { KeepCaseFile } from "../../app/keep-case-file.tsx";
import { useSession } from "../../app/use-session.ts";
import { WhoReads } from "../../app/who-reads.tsx";
import { IdentifierText } from "../../ui/identifier-text.tsx";
import { KindMark } from "../../ui/kind-mark.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { StrengthWords } from "../../ui/strength-words.tsx";
import { TableHead } from "../../ui/table-head.tsx";
import { ValueText } from "../../ui/value-text.tsx";
import { OpenRestricted } from "./open-restricted.tsx";
import { PersonSection } from "./person-section.tsx";

/** One case file: every identifier with its source line, and similar case files with both denominators. */
export function CaseFileDetail({
  caseFileId,
  onChoose,
  onOpen,
}: {
  caseFileId: string;
  onChoose: (id: string) => void;
  onOpen: (nodeId: string) => void;
}) {
  const ownOrganisation = useSession().data?.principal?.organisationId;
  const answer = useQuery({ queryKey: ["case-file", caseFileId], queryFn: () => client.caseFile({ caseFileId }) });
  if (answer.isPending) return <Skeleton height={300} role="status" aria-label="Loading" />;
  if (answer.isError)
    return (
      <>
        <ProblemNote error={answer.error} retry={() => void answer.refetch()} />
        <OpenRestricted caseFile={caseFileId} onOpened={() => void answer.refetch()} />
      </>
    );
  const { caseFile, sightings, sightingsTotal, similar } = answer.data;
  return (
    <>
      <Group justify="space-between">
        <div>
          <Title order={1} size="h3">
            <ValueText text={caseFile.reference} />
          </Title>
          <Text c="var(--tl-ink2)">
            {caseFile.organisation} · {caseFile.country}
            {caseFile.openedOn === "" ? "" : ` · opened ${caseFile.openedOn}`}
          </Text>
        </div>
        <Button onClick={() => onOpen(`c:${caseFileId}`)}>Open on the canvas</Button>
      </Group>
      <PersonSection key={caseFileId} caseFileId={caseFileId} />
      <section>
        <Title order={2} size="h5" mt="md">
          Similar case files
        </Title>
        {similar.length === 0 ? (
          <Text c="var(--tl-ink2)">No other case file you may read shares an identifier with this one.</Text>
        ) : (
          similar.map((one) => (
            <Group
              key={one.caseFile.caseFileId}
              wrap="nowrap"
              justify="space-between"
              py="xs"
              style={{ borderTop: "1px solid var(--tl-line)" }}
            >
              <div style={{ minWidth: 0 }}>
                <UnstyledButton onClick={() => onChoose(one.caseFile.caseFileId)} style={{ color: "var(--tl-accent)", minHeight: 24 }}>
                  <ValueText text={one.caseFile.reference} isInControl />
                </UnstyledButton>{" "}
                <Text span size="sm" c="var(--tl-ink2)">
                  {one.caseFile.organisation} · shares {one.sharedHere} of {one.ofHere} here, {one.sharedThere} of {one.ofThere} there
                  {one.hubs === 0 ? "" : ` · also ${one.hubs} common ones`}
                </Text>
                {one.shared.map(({ identifier, why }) => (
                  <Text key={identifier.id} size="xs" c="var(--tl-ink2)">
                    <KindMark kind={identifier.kind} isProtected={identifier.isProtected} size={16} />{" "}
                    <IdentifierText identifier={identifier} /> · {why}
                  </Text>
                ))}
              </div>
              <StrengthWords strength={one.strength.strength} words={one.strength.words} />
            </Group>
          ))
        )}
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section aria-label="Identifiers and their sources" tabIndex={0} style={{ overflowX: "auto" }}>
        <Title order={2} size="h5" mt="md">
          Identifiers and their sources{" "}
          <Text span size="sm" c="var(--tl-ink2)">
            {sightings.length} of {sightingsTotal}
          </Text>
        </Title>
        <Table>
          <TableHead columns={["Identifier", "Role", "Check", "Held by", "Known", "Source"]} />
          <Table.Tbody>
            {sightings.map((sighting) => (
              <Table.Tr
                key={`${sighting.sightingId}:${sighting.place.file}:${sighting.place.line}:${sighting.place.column ?? ""}:${sighting.place.start ?? ""}`}
              >
                <Table.Td>
                  <KindMark kind={sighting.identifier.kind} isProtected={sighting.identifier.isProtected} size={18} />{" "}
                  <IdentifierText identifier={sighting.identifier} />
                </Table.Td>
                <Table.Td>{sighting.role.replaceAll("-", " ")}</Table.Td>
                <Table.Td>{sighting.check}</Table.Td>
                <Table.Td>{sighting.heldBy.replaceAll("-", " ")}</Table.Td>
                <Table.Td>
                  {sighting.basis}
                  {sighting.seenOn === "" ? "" : ` · ${sighting.seenOn}`}
                </Table.Td>
                <Table.Td>
                  <ValueText text={sighting.place.file} />, line {sighting.place.line}
                  {sighting.place.column === undefined ? "" : `, ${sighting.place.column}`}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
      {caseFile.organisationId === ownOrganisation ? <WhoReads caseFileId={caseFileId} /> : null}
      <KeepCaseFile caseFile={caseFile} />
    </>
  );
}
