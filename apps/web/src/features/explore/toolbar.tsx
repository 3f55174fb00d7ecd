import { Button, Menu, Select } from "@mantine/core";
import { type CanvasView, shownNodes } from "@throughline/graph/view/canvas-view";
import { labelNode } from "@throughline/graph/view/graph-slice";
import type { History } from "@throughline/graph/view/history";
import { ImageDown, type LucideIcon, Maximize, PanelRight, Redo2, Share2, Table2, Trash2, Undo2, Waypoints } from "lucide-react";
import { useRef } from "react";
import { useVeil } from "../../ui/hidden-values.ts";

interface ToolbarProps {
  readonly history: History<CanvasView>;
  readonly view: CanvasView;
  readonly total: number;
  readonly isWide: boolean;
  readonly isTable: boolean;
  readonly isPathing: boolean;
  readonly selected: string | null;
  readonly on: Readonly<Record<"expand" | "fit" | "savePicture" | "toggleTable" | "startPath" | "remove" | "undo" | "redo", () => void>>;
  readonly onFind: (nodeId: string) => void;
  /** Null where the details stand beside the canvas. */
  readonly onDetails: (() => void) | null;
  /** Null when all there is was asked for. */
  readonly onShowMore: (() => void) | null;
}

/** What can be done with the canvas, in words where there is room, and how much of the whole it shows. */
export function Toolbar({ history, view, total, isWide, isTable, isPathing, selected, on, onFind, onDetails, onShowMore }: ToolbarProps) {
  const nodes = shownNodes(view);
  const isNone = selected === null;
  const tool = (
    words: string,
    key: string,
    icon: LucideIcon,
    onClick: () => void,
    state: { disabled?: boolean; pressed?: boolean; isWide?: boolean } = {},
  ) => <Tool words={words} keys={key} icon={icon} onClick={onClick} isWide={isWide} {...state} />;
  return (
    <div className="tl-explore-bar" role="toolbar" aria-label="Canvas">
      {tool("Undo", "Ctrl+Z", Undo2, on.undo, { disabled: history.past.length === 0, isWide: false })}
      {tool("Redo", "Ctrl+Shift+Z", Redo2, on.redo, { disabled: history.future.length === 0, isWide: false })}
      {history.past.length === 0 ? null : <Steps history={history} />}
      {tool("Expand", "E", Share2, on.expand, { disabled: isNone })}
      {tool("Path", "P", Waypoints, on.startPath, { disabled: isNone, pressed: isPathing })}
      {tool("Take off", "Delete", Trash2, on.remove, { disabled: isNone })}
      {tool("Fit", "F", Maximize, on.fit, { disabled: isTable })}
      {tool("Picture", "S", ImageDown, on.savePicture, { disabled: isTable })}
      {tool("Table", "T", Table2, on.toggleTable, { pressed: isTable })}
      {onDetails === null ? null : tool("Details", "I", PanelRight, onDetails, { disabled: isNone })}
      <FindOnCanvas view={view} onFind={onFind} />
      <span className="tl-explore-counts">
        {nodes.length.toLocaleString("en")} of {Math.max(total, nodes.length).toLocaleString("en")} shown
      </span>
      {onShowMore === null || nodes.length >= total ? null : (
        <Button size="compact-sm" variant="default" onClick={onShowMore}>
          Show more
        </Button>
      )}
    </div>
  );
}

/** Finds a node by what it is called; what is typed stays on the page. */
function FindOnCanvas({ view, onFind }: { view: CanvasView; onFind: (nodeId: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const veil = useVeil();
  return (
    <Select
      ref={input}
      size="xs"
      w={160}
      searchable
      placeholder="Find on the canvas"
      aria-label="Find on the canvas"
      nothingFoundMessage="Not on the canvas"
      value={null}
      limit={50}
      comboboxProps={{ width: 340, position: "bottom-start" }}
      data={shownNodes(view).map((node) => ({ value: node.nodeId, label: veil(labelNode(node)) }))}
      onChange={(nodeId) => {
        if (nodeId === null) return;
        onFind(nodeId);
        // The keys of the canvas are deaf while the cursor stands in a box.
        input.current?.blur();
      }}
    />
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
  const veil = useVeil();
  const steps = [...history.past.slice(1), ...(history.past.length > 0 ? [history.present] : [])];
  const numbered = steps.map(({ did }, number) => ({ did, number })).toReversed();
  return (
    <Menu position="bottom-start" width={320}>
      <Menu.Target>
        <Button size="compact-sm" fz={13} fw={500} px={7} variant="subtle">
          {steps.length} {steps.length === 1 ? "step" : "steps"}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflow: "auto" }}>
        <Menu.Label>What was done, the last first</Menu.Label>
        {numbered.map(({ did, number }) => (
          <Menu.Item key={number} disabled>
            {veil(did)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
