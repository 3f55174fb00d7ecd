/** True when this browser can draw with WebGL 2. Asked before the drawing is loaded: sigma's programs fail while loading without it. */
export function hasWebGl(): boolean {
  return document.createElement("canvas").getContext("webgl2") !== null;
}
