import { Button, Group, Skeleton, Stack, Text, TextInput, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ExchangeView } from "@throughline/server/contract/exchange-endpoints";
import type { InboxView, LookUpAlertView } from "@throughline/server/contract/request-endpoints";
import { useState } from "react";
import { client } from "../../app/client.ts";
import { ProposalCard } from "../../app/proposal-card.tsx";
import { useKeeping } from "../../app/use-keeping.ts";
import { useSession } from "../../app/use-session.ts";
import { IdentifierText } from "../../ui/identifier-text.tsx";
import { KindMark } from "../../ui/kind-mark.tsx";
import { LocalTime } from "../../ui/local-time.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { ValueText } from "../../ui/value-text.tsx";
import { ExchangeNote, Exchanges } from "./exchange-note.tsx";
import { KeptCaseFiles } from "./kept-case-files.tsx";
import { Opened } from "./opened.tsx";

/** What waits for the reader: deeds that take a second person, and for stewards what others ask of them. */
export function InboxPage() {
  const isSteward = useSession().data?.principal?.roles.includes("steward") === true;
  const keeping = useKeeping();
  const inbox = useQuery({ queryKey: ["inbox"], queryFn: () => client.inbox({}), enabled: isSteward });
  const failed = [inbox, keeping].find(({ isError }) => isError);
  if (failed !== undefined) return <ProblemNote error={failed.error} retry={() => void failed.refetch()} />;
  const waiting = keeping.data?.proposals.filter(({ state, isYours }) => state === "waiting" && !isYours) ?? [];
  return (
    <Stack p="md" style={{ maxWidth: 820, margin: "0 auto" }}>
      <Title order={1} size="h3">
        Inbox
      </Title>
      {inbox.isLoading || keeping.isLoading ? <Skeleton height={160} role="status" aria-label="Loading" /> : null}
      <section aria-label="Waiting for a second person">
        <Title order={2} size="h5">
          Waiting for a second person
        </Title>
        {keeping.isSuccess && waiting.length === 0 ? (
          <Text>Nothing waits. When somebody proposes to erase or hold a case file, it stands here until another person agrees.</Text>
        ) : null}
        {waiting.map((proposal) => (
          <ProposalCard key={proposal.proposalId} proposal={proposal} isApprover={keeping.isApprover} />
        ))}
      </section>
      {inbox.isSuccess ? (
        <>
          {inbox.data.opened.map((one) => (
            <Opened key={`${one.caseFileId} ${one.at}`} opened={one} />
          ))}
          <Alerts alerts={inbox.data.alerts} />
          <Requests requests={inbox.data.requests} exchanges={inbox.data.exchanges} />
          <KeptCaseFiles />
        </>
      ) : null}
    </Stack>
  );
}

/** Who looked up much and recorded nothing: something to speak about, not a verdict. */
function Alerts({ alerts }: { alerts: readonly LookUpAlertView[] }) {
  if (alerts.length === 0) return null;
  return (
    <section aria-label="Many look-ups">
      <Title order={2} size="h5">
        Many look-ups
      </Title>
      <Text c="var(--tl-ink2)">
        Somebody of your organisation had texts checked that met many recorded identifiers within a day, and recorded nothing in it. Ask
        them what it was for. An auditor sees in the audit log what was met.
      </Text>
      <ul style={{ listStyle: "none", padding: 0, margin: "8px 0" }}>
        {alerts.map(({ person, at, identifiers }) => (
          <li key={`${person} ${at}`} style={{ borderTop: "1px solid var(--tl-line)", padding: "8px 0" }}>
            <bdi>{person}</bdi>: {identifiers} recorded identifiers, by <LocalTime at={at} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a steward is asked: who asks, of which organisation, for what, about which of their own identifiers. Yes or no. */
function Requests({ requests, exchanges }: { requests: readonly InboxView[]; exchanges: readonly ExchangeView[] }) {
  const asked = new Set(requests.map(({ requestId }) => requestId));
  return (
    <section aria-label="Requests for your word">
      <Title order={2} size="h5">
        Requests for your word
      </Title>
      <Text c="var(--tl-ink2)">
        Others ask for your word about what stands in your organisation's case files. Until you say yes they do not learn that it is you who
        was asked. A no needs no reason.
      </Text>
      {requests.length + exchanges.length === 0 ? <Text>Nobody has asked anything.</Text> : null}
      {requests.map((request) => (
        <Asked key={request.requestId} request={request} exchange={exchanges.find(({ requestId }) => requestId === request.requestId)} />
      ))}
      <Exchanges exchanges={exchanges.filter(({ requestId }) => !asked.has(requestId))} />
    </section>
  );
}

function Asked({ request, exchange }: { request: InboxView; exchange: ExchangeView | undefined }) {
  const { at, askedBy, organisation, purpose, cause, identifier, references, says } = request;
  return (
    <article className="tl-asked">
      <Group gap={8} wrap="nowrap">
        {identifier === null ? null : <KindMark kind={identifier.kind} isProtected={identifier.isProtected} />}
        <b>{identifier === null ? "No longer in your case files" : <IdentifierText identifier={identifier} />}</b>
      </Group>
      {references.length === 0 ? null : (
        <Text size="sm">
          In your case {references.length === 1 ? "file" : "files"} <ValueText text={references.join(", ")} />
        </Text>
      )}
      <Text>
        <bdi>{askedBy}</bdi> of <bdi>{organisation}</bdi>{" "}
        {cause === "row" ? "wants to send it out" : "asks for contact: they recorded it too"}, for: <bdi>{purpose}</bdi>
      </Text>
      <Text size="sm" c="var(--tl-ink2)">
        <time dateTime={at}>{new Date(at).toLocaleString()}</time>
      </Text>
      {says === "waiting" ? <Answer request={request} /> : <Text role="status">You said {says}.</Text>}
      {exchange === undefined ? null : <ExchangeNote exchange={exchange} isAnswered={says !== "waiting"} />}
    </article>
  );
}

function Answer({ request: { requestId, askedBy } }: { request: InboxView }) {
  const [contact, setContact] = useState("");
  const queries = useQueryClient();
  const answer = useMutation({
    mutationFn: (says: "yes" | "no") => client.requestAnswer(says === "yes" ? { requestId, says, contact } : { requestId, says }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["inbox"] }),
  });
  return (
    <>
      <Group align="end" gap="xs" mt={6}>
        <TextInput
          label="With a yes: how they reach you"
          maxLength={200}
          value={contact}
          onChange={({ currentTarget }) => setContact(currentTarget.value)}
          style={{ flex: "1 1 240px" }}
        />
        <Button onClick={() => answer.mutate("yes")} disabled={contact.trim() === "" || answer.isPending} aria-label={`Yes, to ${askedBy}`}>
          Yes
        </Button>
        <Button variant="default" onClick={() => answer.mutate("no")} disabled={answer.isPending} aria-label={`No, to ${askedBy}`}>
          No
        </Button>
      </Group>
      {answer.isError ? <ProblemNote error={answer.error} /> : null}
    </>
  );
}
