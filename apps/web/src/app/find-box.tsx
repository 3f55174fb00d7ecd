import { Modal, Text, TextInput, UnstyledButton } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { FoundView } from "@throughline/server/contract/views";
import { useState } from "react";
import { copyable } from "../ui/copyable.ts";
import { ProblemNote } from "../ui/problem-note.tsx";
import { ValueText } from "../ui/value-text.tsx";
import { client } from "./client.ts";

/** Finds anything typed or pasted; arrows move, Enter opens it on the canvas. What is typed travels in a request's body, never in the URL. */
export function FindBox({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const [wanted] = useDebouncedValue(text.trim(), 120);
  const navigate = useNavigate();
  const found = useQuery({ queryKey: ["find", wanted], queryFn: () => client.find({ text: wanted }), enabled: wanted !== "" });
  const rows = found.data?.found ?? [];
  const open = (row: FoundView | undefined): void => {
    if (row === undefined) return;
    const node = nodeOf(row);
    onClose();
    void navigate({ to: "/explore", search: { nodes: [node], selected: node } });
  };
  return (
    <Modal opened onClose={onClose} title="Find" size="lg" closeButtonProps={{ "aria-label": "Close" }}>
      <TextInput
        data-autofocus
        aria-label="Find, or paste any identifier"
        placeholder="A wallet, an account, a phone, a handle, a case reference"
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") setAt(Math.min(at + 1, rows.length - 1));
          else if (event.key === "ArrowUp") setAt(Math.max(at - 1, 0));
          else if (event.key === "Enter") open(rows[at]);
          else return;
          event.preventDefault();
        }}
      />
      {found.isError ? <ProblemNote error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data === undefined ? null : (
        <Text size="sm" c="var(--tl-ink2)" mt="xs">
          {found.data.recognisedAs === null ? "" : `Read as ${found.data.recognisedAs}. `}
          {rows.length === 0 ? `Nothing found. ${found.data.searched}` : found.data.searched}
        </Text>
      )}
      <ul style={{ listStyle: "none", padding: 0, margin: "8px 0 0" }}>
        {rows.map((row, index) => (
          <li key={`${row.type}:${row.id}`}>
            <UnstyledButton
              w="100%"
              p="xs"
              onClick={() => open(row)}
              style={{ borderRadius: 6, minHeight: 44, background: index === at ? "var(--tl-accent-soft)" : undefined }}
            >
              <ValueText className="tl-mono" text={row.label} isInControl {...copyable(nodeOf(row))} />
              <Text size="xs" c="var(--tl-ink2)">
                {row.detail} · {row.match}
              </Text>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

function nodeOf({ type, id }: Pick<FoundView, "type" | "id">): string {
  return `${type === "identifier" ? "i" : "c"}:${id}`;
}
