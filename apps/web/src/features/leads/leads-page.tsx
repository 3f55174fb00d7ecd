import { Chip, Group, Skeleton, Stack, Text, TextInput, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import type { LeadView } from "@throughline/server/contract/views";
import { useEffect, useRef, useState } from "react";
import { useBasket } from "../../app/basket.ts";
import { client } from "../../app/client.ts";
import { OutLink } from "../../app/out-link.tsx";
import { kindNames } from "../../ui/kind-mark.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { type LeadFilters, leadsAddress, leadsQuery } from "./lead-filters.ts";
import { LeadRow } from "./lead-row.tsx";
import { NothingShared } from "./nothing-shared.tsx";
import { useLeadKeys } from "./use-lead-keys.ts";
import { UsedAgainstHolder } from "./used-against-holder.tsx";

export interface LeadsPageProps {
  readonly filters: LeadFilters;
  readonly onFilters: (next: LeadFilters) => void;
  readonly onOpen: (id: string) => void;
}

/** Identifiers that several people's case files share, strongest first, each saying why. */
export function LeadsPage({ filters, onFilters, onOpen }: LeadsPageProps) {
  const leads = useQuery({ queryKey: ["leads", filters], queryFn: () => client.leads(leadsQuery(filters)) });
  const [text, setText] = useState("");
  if (leads.isError) return <ProblemNote error={leads.error} retry={() => void leads.refetch()} />;
  const wanted = text.trim().toLowerCase();
  const shown = (leads.data?.leads ?? []).filter(({ label }) => label.toLowerCase().includes(wanted));
  return (
    <Stack gap={0} p="md" style={{ maxWidth: 1180, margin: "0 auto" }}>
      <Group justify="space-between" align="baseline">
        <Title order={1} size="h3">
          Leads
        </Title>
        <Group gap="md">
          <Text size="sm" c="var(--tl-ink2)">
            {leads.data === undefined ? "…" : `${leads.data.total} shared`}
          </Text>
          <OutLink size="sm" href={leadsAddress("csv", filters)}>
            Working copy (CSV)
          </OutLink>
          <OutLink size="sm" href={leadsAddress("html", filters)} isPage>
            Print
          </OutLink>
        </Group>
      </Group>
      <Filters filters={filters} onFilters={onFilters} kinds={leads.data?.kinds ?? []} />
      <TextInput
        label="Search in this list"
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        my="xs"
        maw={360}
      />
      {leads.isPending ? (
        <Waiting />
      ) : shown.length === 0 ? (
        <NothingShared isFiltered={wanted !== "" || Object.keys(filters).length > 0} />
      ) : (
        <LeadList leads={shown} onOpen={onOpen} />
      )}
      <UsedAgainstHolder identifiers={leads.data?.usedAgainstHolder ?? []} onOpen={onOpen} />
    </Stack>
  );
}

function Filters({
  filters,
  onFilters,
  kinds,
}: Pick<LeadsPageProps, "filters" | "onFilters"> & { kinds: readonly { kind: keyof typeof kindNames; count: number }[] }) {
  const { kind, organisations, state } = filters;
  const set = (next: LeadFilters): void =>
    onFilters(Object.fromEntries(Object.entries({ ...filters, ...next }).filter(([, value]) => value !== undefined)));
  return (
    <Group gap={6} my="xs" role="group" aria-label="Filters">
      <Chip size="xs" checked={organisations === 2} onChange={(on) => set({ organisations: on ? 2 : undefined })}>
        2+ organisations
      </Chip>
      {kinds.map((one) => (
        <Chip key={one.kind} size="xs" checked={kind === one.kind} onChange={(on) => set({ kind: on ? one.kind : undefined })}>
          {kindNames[one.kind]} {one.count}
        </Chip>
      ))}
      {(["new", "looking", "waiting", "referred", "set-aside"] as const).map((one) => (
        <Chip key={one} size="xs" checked={state === one} onChange={(on) => set({ state: on ? one : undefined })}>
          {one.replace("-", " ")}
        </Chip>
      ))}
    </Group>
  );
}

const rowHeight = 92;
function LeadList({ leads, onOpen }: { leads: readonly LeadView[]; onOpen: (id: string) => void }) {
  const scroller = useRef<HTMLDivElement>(null);
  const [wantedAt, setAt] = useState(0);
  const [stateOf, setStateOf] = useState<string | null>(null);
  const at = Math.min(wantedAt, leads.length - 1);
  const toggle = useBasket((basket) => basket.toggle);
  const rows = useVirtualizer({
    count: leads.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const lead = leads[at];
  useLeadKeys({
    move: (by) => setAt(Math.max(0, Math.min(at + by, leads.length - 1))),
    open: () => (lead === undefined ? undefined : onOpen(lead.id)),
    basket: () => (lead === undefined ? undefined : toggle(lead.id)),
    state: () => {
      rows.scrollToIndex(at);
      setStateOf(lead?.id ?? null);
    },
  });
  useEffect(() => rows.scrollToIndex(at), [at, rows]);
  return (
    <>
      <Text size="xs" c="var(--tl-ink2)" mb={4}>
        J K move · Enter opens the canvas · B basket · S state
      </Text>
      <section
        ref={scroller}
        aria-label="Leads, strong and widely shared first"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        style={{
          height: "min(62vh, 900px)",
          minHeight: 280,
          overflow: "auto",
          border: "1px solid var(--tl-line)",
          borderRadius: 6,
          background: "var(--tl-pane)",
        }}
      >
        <ol style={{ height: rows.getTotalSize(), position: "relative", listStyle: "none", margin: 0, padding: 0 }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const lead = leads[index];
            return lead === undefined ? null : (
              <li
                key={lead.id}
                ref={rows.measureElement}
                data-index={index}
                style={{ position: "absolute", insetInline: 0, transform: `translateY(${start}px)` }}
              >
                <LeadRow
                  lead={lead}
                  isCurrent={index === at}
                  onOpen={() => onOpen(lead.id)}
                  isStateOpen={stateOf === lead.id}
                  onStateOpen={(isOpen) => setStateOf(isOpen ? lead.id : null)}
                />
              </li>
            );
          })}
        </ol>
      </section>
    </>
  );
}

function Waiting() {
  return (
    <Stack gap="xs" aria-label="Loading leads" role="status">
      {[1, 2, 3, 4, 5].map((row) => (
        <Skeleton key={row} height={64} />
      ))}
    </Stack>
  );
}
