import { useContext } from 'react';
import type { Tools } from './ToolsContext.ts';
import { ToolsContext } from './ToolsContext.ts';

/** The backend, Outlook and the texts. */
export function useTools(): Tools {
  const tools = useContext(ToolsContext);
  if (!tools) throw new Error('No ToolsContext above.');
  return tools;
}
