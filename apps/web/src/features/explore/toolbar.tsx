import { Button, Menu, Select } from "@mantine/core";
import { type CanvasView, shownNodes } from "@throughline/graph/view/canvas-view";
import { labelNode } from "@throughline/graph/view/graph-slice";
import type { History } from "@throughline/graph/view/history";
import { type LucideIcon, Maximize, Redo2, Share2, Table2, Trash2, Undo2, Waypoints } from "lucide-react";

interface ToolbarProps {
  readonly history: History<CanvasView>;
  readonly view: CanvasView;
  readonly total: number;
  readonly isWide: boolean;
  readonly isTable: boolean;
  readonly isPathing: boolean;
  readonly selected: string | null;
  readonly on: Readonly<Record<"expand" | "fit" | "toggleTable" | "startPath" | "remove" | "undo" | "redo", () => void>>;
  readonly onFind: (nodeId: string) => void;
}

/** What can be done with the canvas, in words where there is room, and how much of the whole it shows. */
export function Toolbar({ history, view, total, isWide, isTable, isPathing, selected, on, onFind }: ToolbarProps) {
  const nodes = shownNodes(view);
  const isNone = selected === null;
  const tool = (
    words: string,
    key: string,
    icon: LucideIcon,
    onClick: () => void,
    state: { disabled?: boolean; pressed?: boolean } = {},
  ) => <Tool words={words} keys={key} icon={icon} onClick={onClick} isWide={isWide} {...state} />;
  return (
    <div className="tl-explore-bar" role="toolbar" aria-label="Canvas">
      {tool("Undo", "Ctrl+Z", Undo2, on.undo, { disabled: history.past.length === 0 })}
      {tool("Redo", "Ctrl+Shift+Z", Redo2, on.redo, { disabled: history.future.length === 0 })}
      <Steps history={history} />
      {tool("Expand", "E", Share2, on.expand, { disabled: isNone })}
      {tool("Path", "P", Waypoints, on.startPath, { disabled: isNone, pressed: isPathing })}
      {tool("Take off", "Delete", Trash2, on.remove, { disabled: isNone })}
      {tool("Fit", "F", Maximize, on.fit, { disabled: isTable })}
      {tool("Table", "T", Table2, on.toggleTable, { pressed: isTable })}
      <Select
        size="xs"
        w={130}
        searchable
        clearable
        placeholder="Find on the canvas"
        aria-label="Find on the canvas"
        value={null}
        limit={50}
        data={nodes.map((node) => ({ value: node.nodeId, label: labelNode(node) }))}
        onChange={(nodeId) => (nodeId === null ? undefined : onFind(nodeId))}
      />
      <span className="tl-explore-counts">
        shown {nodes.length} of total {Math.max(total, nodes.length)}
      </span>
    </div>
  );
}

interface ToolProps {
  readonly words: string;
  readonly keys: string;
  readonly icon: LucideIcon;
  readonly onClick: () => void;
  readonly isWide: boolean;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
}

function Tool({ words, keys, icon: Icon, onClick, isWide, disabled = false, pressed }: ToolProps) {
  return (
    <Button
      size="compact-sm"
      fz={13}
      fw={500}
      px={7}
      variant={pressed === true ? "light" : "default"}
      disabled={disabled}
      onClick={onClick}
      title={`${words} (${keys})`}
      aria-label={words}
      {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
    >
      <Icon size={16} aria-hidden />
      {isWide ? <span style={{ marginInlineStart: 6 }}>{words}</span> : null}
    </Button>
  );
}

/** "12 steps", which opens what was done. */
function Steps({ history }: { history: History<CanvasView> }) {
  const steps = [...history.past.slice(1), ...(history.past.length > 0 ? [history.present] : [])];
  const numbered = steps.map(({ did }, number) => ({ did, number })).toReversed();
  return (
    <Menu position="bottom-start" width={320}>
      <Menu.Target>
        <Button size="compact-sm" fz={13} fw={500} px={7} variant="subtle" disabled={steps.length === 0}>
          {steps.length} {steps.length === 1 ? "step" : "steps"}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflow: "auto" }}>
        <Menu.Label>What was done, the last first</Menu.Label>
        {numbered.map(({ did, number }) => (
          <Menu.Item key={number} disabled>
            {did}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
