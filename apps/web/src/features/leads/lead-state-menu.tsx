import { Button, Menu, Modal, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type LeadState, leadStates } from "@throughline/model/vocabulary";
import type { LeadView } from "@throughline/server/contract/views";
import { Circle, CircleDashed, CircleDot, CircleSlash, type LucideIcon, Send } from "lucide-react";
import { useState } from "react";
import { client } from "../../app/client.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";

const icons: Record<LeadState, LucideIcon> = {
  new: Circle,
  looking: CircleDot,
  waiting: CircleDashed,
  referred: Send,
  "set-aside": CircleSlash,
};

function sayState(state: LeadState): string {
  return state.replace("-", " ");
}

/** Where the organisation stands with a lead. Setting it aside needs a reason; it returns only with something new. */
export function LeadStateMenu({
  lead,
  isOpen,
  onOpenChange,
}: {
  lead: LeadView;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}) {
  const [asked, setAsked] = useState<LeadState | null>(null);
  const { state, by, hasReturned } = lead.state;
  const Icon = icons[state];
  return (
    <>
      <Menu position="bottom-end" withinPortal opened={isOpen} onChange={onOpenChange}>
        <Menu.Target>
          <Button
            variant="default"
            size="xs"
            h={36}
            leftSection={<Icon size={14} aria-hidden />}
            title={by === "" ? undefined : `${sayState(state)}: ${by}`}
          >
            {hasReturned ? "returned" : sayState(state)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {leadStates.map((one) => (
            <Menu.Item key={one} onClick={() => setAsked(one)}>
              {sayState(one)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {asked === null ? null : <StateForm lead={lead} state={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function StateForm({ lead, state, onClose }: { lead: LeadView; state: LeadState; onClose: () => void }) {
  const [reason, setReason] = useState(state === lead.state.state ? lead.state.reason : "");
  const [note, setNote] = useState(lead.state.note);
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: () => client.setLeadState({ id: lead.id, state, reason, note }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["leads"] });
      onClose();
    },
  });
  const needsReason = state === "set-aside";
  return (
    <Modal opened onClose={onClose} title={`Mark as ${sayState(state)}`} closeButtonProps={{ "aria-label": "Close" }}>
      {needsReason ? (
        <TextInput
          data-autofocus
          label="Why it is set aside"
          required
          maxLength={500}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          mb="sm"
        />
      ) : null}
      <Textarea
        label="Note for colleagues"
        maxLength={2000}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
        mb="sm"
      />
      <Button onClick={() => save.mutate()} loading={save.isPending} disabled={needsReason && reason.trim() === ""}>
        Save
      </Button>
      {save.isError ? <ProblemNote error={save.error} /> : null}
    </Modal>
  );
}
