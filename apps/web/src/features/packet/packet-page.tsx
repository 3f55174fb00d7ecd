import { Alert, Button, Group, List, Skeleton, Stack, Table, Text, TextInput, Title } from "@mantine/core";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { PacketPreview, PacketView } from "@throughline/server/contract/packet-views";
import { useState } from "react";
import { AskSteward } from "../../app/ask-steward.tsx";
import { useBasket } from "../../app/basket.ts";
import { client } from "../../app/client.ts";
import { OutLink } from "../../app/out-link.tsx";
import { useVeil } from "../../ui/hidden-values.ts";
import { IdentifierText } from "../../ui/identifier-text.tsx";
import { KindMark } from "../../ui/kind-mark.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { ValueText } from "../../ui/value-text.tsx";
import { AskedStewards } from "./asked-stewards.tsx";
import { ChildProtection } from "./child-protection.tsx";

/** The basket: what of it would leave, what stays and why; making a packet of it; and the packets made before. */
export function PacketPage() {
  const ids = useBasket((basket) => basket.ids);
  return (
    <Stack p="md" style={{ maxWidth: 1000, margin: "0 auto" }}>
      <Title order={1} size="h3">
        Packet
      </Title>
      {ids.length === 0 ? (
        <div>
          <Text mb="sm">
            The basket is empty. Choose identifiers in the leads or on the canvas; they gather here, and you see what of them may leave
            before anything does.
          </Text>
          <Button disabled aria-describedby="packet-why-not">
            Make the packet
          </Button>
          <Text id="packet-why-not" size="sm" c="var(--tl-ink2)" mt={4}>
            There is nothing in the basket to make it of.
          </Text>
        </div>
      ) : (
        <Basket ids={ids} />
      )}
      <AskedStewards />
      <EarlierPackets />
    </Stack>
  );
}

function Basket({ ids }: { ids: readonly string[] }) {
  const [title, setTitle] = useState("");
  const [childProtection, setChildProtection] = useState(false);
  const clear = useBasket((basket) => basket.clear);
  const queries = useQueryClient();
  const preview = useQuery({
    queryKey: ["packet-preview", ids, childProtection],
    queryFn: () => client.packetPreview({ identifiers: [...ids], title: "Preview", childProtection }),
    placeholderData: keepPreviousData,
  });
  const make = useMutation({
    mutationFn: () => client.packetMake({ identifiers: [...ids], title: title.trim(), childProtection }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["packets"] }),
  });
  if (preview.isPending) return <Skeleton height={180} role="status" aria-label="Loading" />;
  if (preview.isError) return <ProblemNote error={preview.error} retry={() => void preview.refetch()} />;
  const nothingLeaves = preview.data.leaves.length === 0;
  return (
    <>
      <Leaves preview={preview.data} />
      <StaysBehind withheld={preview.data.withheld} />
      <ChildProtection warnings={preview.data.warnings} isSet={childProtection} onSet={setChildProtection} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <TextInput
          label="Title of the packet"
          description="Without names: it leaves with the packet"
          required
          value={title}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          maw={480}
        />
        <Group gap="xs" mt="md">
          <Button type="submit" loading={make.isPending} disabled={nothingLeaves || preview.isPlaceholderData || title.trim() === ""}>
            Make the packet
          </Button>
          <Button variant="default" onClick={clear}>
            Empty the basket
          </Button>
        </Group>
        <Text size="sm" c="var(--tl-ink2)" mt={4} aria-live="polite">
          {nothingLeaves ? "Nothing of this may leave." : title.trim() === "" ? "Give it a title first." : ""}
        </Text>
      </form>
      {make.isError ? <ProblemNote error={make.error} /> : null}
      {make.data === undefined ? null : (
        <Alert color="green" title="The packet is made" role="status">
          <PacketFiles packet={make.data} />
        </Alert>
      )}
    </>
  );
}

function Leaves({ preview }: { preview: PacketPreview }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label="What leaves" tabIndex={0} style={{ overflowX: "auto" }}>
      <Title order={2} size="h5">
        Leaves: {preview.leaves.length} {preview.leaves.length === 1 ? "identifier" : "identifiers"}, {preview.payments}{" "}
        {preview.payments === 1 ? "payment" : "payments"}
      </Title>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Identifier</Table.Th>
            <Table.Th scope="col">Cases</Table.Th>
            <Table.Th scope="col">Sources cited</Table.Th>
            <Table.Th scope="col">Change</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {preview.leaves.map(({ identifier, accounts, citations }) => (
            <Table.Tr key={identifier.id}>
              <Table.Td>
                <KindMark kind={identifier.kind} size={18} /> <IdentifierText identifier={identifier} />
              </Table.Td>
              <Table.Td>{accounts}</Table.Td>
              <Table.Td>{citations}</Table.Td>
              <Table.Td>
                <TakeOut id={identifier.id} label={identifier.label} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {preview.warnings.map(({ code, words }) => (
        <Alert key={code} color="yellow" mt="xs">
          {words}
        </Alert>
      ))}
    </section>
  );
}

function StaysBehind({ withheld }: { withheld: PacketPreview["withheld"] }) {
  if (withheld.length === 0)
    return (
      <Text size="sm" c="var(--tl-ink2)">
        Nothing of the basket stays behind.
      </Text>
    );
  return (
    <section style={{ background: "var(--tl-shield-soft)", borderRadius: 6, padding: 12 }}>
      <Title order={2} size="h5">
        Stays behind: {withheld.length}
      </Title>
      <List>
        {withheld.map(({ id, label, reason, words }) => (
          <List.Item key={id}>
            <ValueText text={label} />: {words} <TakeOut id={id} label={label} />{" "}
            {reason === "needs-steward" ? <AskSteward id={id} label={label} cause="row" words="Ask for that word" /> : null}
          </List.Item>
        ))}
      </List>
    </section>
  );
}

function TakeOut({ id, label }: { id: string; label: string }) {
  const isIn = useBasket(({ ids }) => ids.includes(id));
  const toggle = useBasket((basket) => basket.toggle);
  const veil = useVeil();
  if (!isIn) return null;
  return (
    <Button size="compact-xs" variant="default" aria-label={`Take out ${veil(label)}`} onClick={() => toggle(id)}>
      Take out
    </Button>
  );
}

function EarlierPackets() {
  const packets = useQuery({ queryKey: ["packets"], queryFn: () => client.packets({}) });
  if (packets.isPending) return <Skeleton height={60} role="status" aria-label="Loading" />;
  if (packets.isError) return <ProblemNote error={packets.error} retry={() => void packets.refetch()} />;
  return (
    <section>
      <Title order={2} size="h5" mt="md">
        Packets made by your organisation
      </Title>
      {packets.data.packets.length === 0 ? (
        <Text c="var(--tl-ink2)">None yet that rests on case files which you may read.</Text>
      ) : (
        packets.data.packets.map((packet) => (
          <div key={packet.packetId} style={{ borderTop: "1px solid var(--tl-line)", padding: "8px 0" }}>
            <b>{packet.isErased ? "What it held was erased" : <ValueText text={packet.title} />}</b>{" "}
            <Text span size="sm" c="var(--tl-ink2)">
              <bdi>{packet.by}</bdi> · {packet.at.slice(0, 16).replace("T", " ")} UTC
            </Text>
            {packet.isErased ? <Erased packet={packet} /> : <PacketFiles packet={packet} />}
          </div>
        ))
      )}
    </section>
  );
}

/** What is left of a packet once a case file of it is erased: enough to know it by, where somebody has it. */
function Erased({ packet: { packetId, manifestSha256 } }: { packet: PacketView }) {
  return (
    <Text size="sm" c="var(--tl-ink2)" style={{ overflowWrap: "anywhere" }}>
      A case file that it rested on was erased, and its files with it. Packet <span className="tl-mono">{packetId}</span>, manifest SHA-256{" "}
      <span className="tl-mono">{manifestSha256}</span>.
    </Text>
  );
}

function PacketFiles({ packet }: { packet: PacketView }) {
  return (
    <List size="sm">
      {packet.files.map(({ name, bytes }) => (
        <List.Item key={name}>
          <OutLink href={`/api/packets/${packet.packetId}/files/${encodeURIComponent(name)}`} isPage={name.endsWith(".html")}>
            {name === "packet.html" ? "Page to print (packet.html)" : name}
          </OutLink>{" "}
          <Text span size="xs" c="var(--tl-ink2)">
            {Math.ceil(bytes / 1024)} KB
          </Text>
        </List.Item>
      ))}
    </List>
  );
}
