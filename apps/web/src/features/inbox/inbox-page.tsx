import { Button, Group, Skeleton, Stack, Text, TextInput, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { InboxView } from "@throughline/server/contract/request-endpoints";
import { useState } from "react";
import { client } from "../../app/client.ts";
import { IdentifierText } from "../../ui/identifier-text.tsx";
import { KindMark } from "../../ui/kind-mark.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { KeptCaseFiles } from "./kept-case-files.tsx";
import { Opened } from "./opened.tsx";

/** What a steward is asked: who asks, of which organisation, for what, about which of their own identifiers. Yes or no. */
export function InboxPage() {
  const inbox = useQuery({ queryKey: ["inbox"], queryFn: () => client.inbox({}) });
  if (inbox.isError) return <ProblemNote error={inbox.error} retry={() => void inbox.refetch()} />;
  const requests = inbox.data?.requests ?? [];
  const opened = inbox.data?.opened ?? [];
  return (
    <Stack p="md" style={{ maxWidth: 820, margin: "0 auto" }}>
      <Title order={1} size="h3">
        Inbox
      </Title>
      <Text c="var(--tl-ink2)">
        Others ask for your word about what stands in your organisation's case files. Until you say yes they do not learn that it is you who
        was asked. A no needs no reason.
      </Text>
      {opened.map((one) => (
        <Opened key={`${one.caseFileId} ${one.at}`} opened={one} />
      ))}
      {inbox.isPending ? <Skeleton height={160} aria-label="Loading" /> : null}
      {inbox.isSuccess && requests.length === 0 ? <Text>Nobody has asked anything.</Text> : null}
      {requests.map((request) => (
        <Asked key={request.requestId} request={request} />
      ))}
      <KeptCaseFiles />
    </Stack>
  );
}

function Asked({ request }: { request: InboxView }) {
  const { at, askedBy, organisation, purpose, cause, identifier, references, says } = request;
  return (
    <article style={{ borderTop: "1px solid var(--tl-line)", paddingTop: 12 }}>
      <Group gap={8} wrap="nowrap">
        {identifier === null ? null : <KindMark kind={identifier.kind} isProtected={identifier.isProtected} />}
        <b>{identifier === null ? "No longer in your case files" : <IdentifierText identifier={identifier} />}</b>
      </Group>
      {references.length === 0 ? null : (
        <Text size="sm">
          In your case {references.length === 1 ? "file" : "files"} <bdi>{references.join(", ")}</bdi>
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
