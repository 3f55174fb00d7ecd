import { Anchor, Chip, Group, Skeleton, Stack, Text, TextInput, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import type { LeadView } from "@throughline/server/contract/views";
import { useEffect, useRef, useState } from "react";
import { useBasket } from "../../app/basket.ts";
import { client } from "../../app/client.ts";
import { kindNames } from "../../ui/kind-mark.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { type LeadFilters, leadsQuery } from "./lead-filters.ts";
import { LeadRow } from "./lead-row.tsx";
import { NothingShared } from "./nothing-shared.tsx";
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
        <Title order={1} size="h3">Leads</Title>
        <Text size="sm" c="var(--tl-ink2)">{leads.data === undefined ? "…" : `${leads.data.total} shared`} · <Anchor href="/api/leads.csv">Download as working copy (CSV)</Anchor></Text>
      </Group>
      <Filters filters={filters} onFilters={onFilters} kinds={leads.data?.kinds ?? []} />
      <TextInput label="Search in this list" value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} my="xs" maw={360} />
      {leads.isPending ? <Waiting /> : shown.length === 0 ? <NothingShared isFiltered={wanted !== "" || Object.keys(filters).length > 0} /> : <LeadList leads={shown} onOpen={onOpen} />}
      <UsedAgainstHolder identifiers={leads.data?.usedAgainstHolder ?? []} onOpen={onOpen} />
    </Stack>
  );
}

function Filters({ filters, onFilters, kinds }: Pick<LeadsPageProps, "filters" | "onFilters"> & { kinds: readonly { kind: keyof typeof kindNames; count: number }[] }) {
  const { kind, organisations, state } = filters;
  const set = (next: LeadFilters): void => onFilters(Object.fromEntries(Object.entries({ ...filters, ...next }).filter(([, value]) => value !== undefined)));
  return (
    <Group gap={6} my="xs" role="group" aria-label="Filters">
      <Chip size="xs" checked={organisations === 2} onChange={(on) => set({ organisations: on ? 2 : undefined })}>2+ organisations</Chip>
      {kinds.map((one) => (
        <Chip key={one.kind} size="xs" checked={kind === one.kind} onChange={(on) => set({ kind: on ? one.kind : undefined })}>
          {kindNames[one.kind]} {one.count}
        </Chip>
      ))}
      {(["new", "looking", "waiting", "referred", "set-aside"] as const).map((one) => (
        <Chip key={one} size="xs" checked={state === one} onChange={(on) => set({ state: on ? one : undefined })}>{one.replace("-", " ")}</Chip>
      ))}
    </Group>
  );
}

const rowHeight = 92;
/** Where letters are typed or have a meaning of their own: keys of the list rest there. */
const typing = "input:not([type=checkbox], [type=radio]), textarea, [role=menu], [role=dialog]";

function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("a, button, input") !== null;
}

function LeadList({ leads, onOpen }: { leads: readonly LeadView[]; onOpen: (id: string) => void }) {
  const scroller = useRef<HTMLDivElement>(null);
  const [wantedAt, setAt] = useState(0);
  const [stateOf, setStateOf] = useState<string | null>(null);
  const at = Math.min(wantedAt, leads.length - 1);
  const toggle = useBasket((basket) => basket.toggle);
  const rows = useVirtualizer({ count: leads.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 8 });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.target instanceof HTMLElement && event.target.closest(typing) !== null) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const lead = leads[at];
      if (event.key === "j" || event.key === "ArrowDown") setAt(Math.min(at + 1, leads.length - 1));
      else if (event.key === "k" || event.key === "ArrowUp") setAt(Math.max(at - 1, 0));
      else if (event.key === "Enter" && lead !== undefined && !isControl(event.target)) onOpen(lead.id);
      else if (event.key === "b" && lead !== undefined) toggle(lead.id);
      else if (event.key === "s" && lead !== undefined) {
        rows.scrollToIndex(at);
        setStateOf(lead.id);
      } else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [at, leads, onOpen, rows, toggle]);
  useEffect(() => rows.scrollToIndex(at), [at, rows]);
  return (
    <>
      <Text size="xs" c="var(--tl-ink2)" mb={4}>J K move · Enter opens the canvas · B basket · S state</Text>
      <section ref={scroller} aria-label="Leads, strongest first" tabIndex={0} style={{ height: "min(62vh, 900px)", minHeight: 280, overflow: "auto", border: "1px solid var(--tl-line)", borderRadius: 6, background: "var(--tl-pane)" }}>
        <ol style={{ height: rows.getTotalSize(), position: "relative", listStyle: "none", margin: 0, padding: 0 }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const lead = leads[index];
            return lead === undefined ? null : (
              <li key={lead.id} ref={rows.measureElement} data-index={index} style={{ position: "absolute", insetInline: 0, transform: `translateY(${start}px)` }}>
                <LeadRow lead={lead} isCurrent={index === at} onOpen={() => onOpen(lead.id)} isStateOpen={stateOf === lead.id} onStateOpen={(isOpen) => setStateOf(isOpen ? lead.id : null)} />
              </li>
            );
          })}
        </ol>
      </section>
    </>
  );
}

function Waiting() {
  return <Stack gap="xs" aria-label="Loading leads" role="status">{[1, 2, 3, 4, 5].map((row) => <Skeleton key={row} height={64} />)}</Stack>;
}
