/** One opening of a pane, in milliseconds since the button was pressed. */
export interface Opening {
  /** Office.js is ready and the pane's own script draws for the first time. */
  ready: number;
  /** What was waited for is painted. */
  shown: number;
}
