import { createContext, useContext } from 'react';
import type { View } from '../http/state';

const NOBODY: View = { person: null, csrf: '', path: '', messages: [] };

/** What components ask about the page they stand on: its caller, his CSRF token, its address. */
export const ViewContext = createContext<View>(NOBODY);

export const useView = (): View => useContext(ViewContext);
