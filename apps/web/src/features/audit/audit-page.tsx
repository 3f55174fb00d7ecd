import { Button, Group, Skeleton, Stack, Table, Text, Title, UnstyledButton } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { AuditEntryView } from "@throughline/server/contract/views";
import { client } from "../../app/client.ts";
import { OutLink } from "../../app/out-link.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { TableHead } from "../../ui/table-head.tsx";
import { type AuditFilters, askedOf } from "./audit-filters.ts";
import { outcomeWords, sayAction } from "./audit-words.ts";
import { Filters } from "./filters.tsx";

export interface AuditPageProps {
  readonly filters: AuditFilters;
  readonly onFilters: (next: AuditFilters) => void;
}

const page = 100;

/** Who saw, changed and took what in the auditor's organisation, the latest first. Ids are opaque: the log is read, not the cases. */
export function AuditPage({ filters, onFilters }: AuditPageProps) {
  const log = useInfiniteQuery({
    queryKey: ["audit", filters],
    queryFn: ({ pageParam }) => client.audit({ ...askedOf(filters), limit: page, ...(pageParam === 0 ? {} : { before: pageParam }) }),
    initialPageParam: 0,
    getNextPageParam: ({ entries }) => (entries.length < page ? undefined : entries.at(-1)?.seq),
  });
  if (log.isError) return <ProblemNote error={log.error} retry={() => void log.refetch()} />;
  const entries = log.data?.pages.flatMap((one) => one.entries) ?? [];
  const head = log.data?.pages[0]?.head;
  return (
    <Stack p="md" style={{ maxWidth: 1180, margin: "0 auto" }}>
      <Group justify="space-between" align="baseline">
        <Title order={1} size="h3">
          Audit
        </Title>
        <Group gap="sm">
          {head === undefined ? null : (
            <Text size="sm" c="var(--tl-ink2)">
              Entry {head.seq} of the server's chain, hash {head.hash.slice(0, 16)}…
            </Text>
          )}
          <OutLink href={`/api/audit.csv?${searchOf(filters)}`}>Export as CSV</OutLink>
        </Group>
      </Group>
      <Filters
        filters={filters}
        onFilters={onFilters}
        personOf={(userId) => entries.find((entry) => entry.userId === userId)?.person ?? userId}
      />
      {log.isPending ? (
        <Skeleton height={300} role="status" aria-label="Loading" />
      ) : entries.length === 0 ? (
        <Text>Nothing was done that fits. Take a filter away, or wait until somebody of your organisation works here.</Text>
      ) : (
        <Entries entries={entries} onNarrow={(narrower) => onFilters({ ...filters, ...narrower })} />
      )}
      {log.hasNextPage ? (
        <div>
          <Button variant="default" onClick={() => void log.fetchNextPage()} loading={log.isFetchingNextPage}>
            Show {page} more
          </Button>
        </div>
      ) : null}
    </Stack>
  );
}

function searchOf(filters: AuditFilters): URLSearchParams {
  return new URLSearchParams(Object.entries(askedOf(filters)).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

interface EntriesProps {
  readonly entries: readonly AuditEntryView[];
  /** Shows only what one person did, or what was done about one thing. */
  onNarrow(narrower: { readonly userId: string } | { readonly subject: string }): void;
}

function Entries({ entries, onNarrow }: EntriesProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label="Entries of the audit log" tabIndex={0} style={{ overflowX: "auto" }}>
      <Table>
        <TableHead columns={["When", "Who", "What", "How it ended", "About"]} />
        <Table.Tbody>
          {entries.map((entry) => (
            <Table.Tr key={entry.seq}>
              <Table.Td style={{ whiteSpace: "nowrap" }}>
                <time dateTime={entry.at}>{new Date(entry.at).toLocaleString()}</time>
              </Table.Td>
              <Table.Td>
                <Person entry={entry} onPerson={(userId) => onNarrow({ userId })} />
              </Table.Td>
              <Table.Td>{sayAction(entry)}</Table.Td>
              <Table.Td>{entry.outcome === "done" ? outcomeWords.done : `${outcomeWords[entry.outcome]}: ${entry.code}`}</Table.Td>
              <Table.Td>
                <Subjects entry={entry} onSubject={(subject) => onNarrow({ subject })} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function Person({ entry: { userId, person }, onPerson }: { entry: AuditEntryView; onPerson: (userId: string) => void }) {
  if (userId === "") return "nobody";
  return (
    <UnstyledButton
      onClick={() => onPerson(userId)}
      fz="sm"
      style={{ color: "var(--tl-accent)", minHeight: 24 }}
      aria-label={`Only what ${person} did`}
    >
      {person}
    </UnstyledButton>
  );
}

const mostShown = 3;

/** The first ids it was about; a click asks who else was at the same thing. */
function Subjects({ entry, onSubject }: { entry: AuditEntryView; onSubject: (subject: string) => void }) {
  const more = entry.subjectTotal - Math.min(mostShown, entry.subjects.length);
  return (
    <>
      {entry.subjects.slice(0, mostShown).map((subject) => (
        <UnstyledButton
          key={subject}
          onClick={() => onSubject(subject)}
          ff="monospace"
          fz="xs"
          me={8}
          style={{ color: "var(--tl-accent)", minHeight: 24 }}
          aria-label={`Who was at ${subject}`}
        >
          {subject.slice(0, 8)}…
        </UnstyledButton>
      ))}
      {more > 0 ? <span style={{ fontSize: 12 }}>and {more} more</span> : null}
    </>
  );
}
