import { type LayoutTask, layOut } from "./lay-out.ts";

/** Lays a large graph out in a thread of its own, so that the page goes on answering. Takes a task, answers its layout. */
addEventListener("message", ({ data }: MessageEvent<LayoutTask>) => {
  postMessage(layOut(data));
});
