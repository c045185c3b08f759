import { AllCommunityModule, ModuleRegistry } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { createRoot } from 'react-dom/client';
import { rootElement, timed, type PeerPage } from '../page/peer-page.ts';
import { COLUMNS, tableRows } from './table-spec.ts';

ModuleRegistry.registerModules([AllCommunityModule]);

/** AG Grid Community with editable text columns; without validation, in its favour. */
export const peer: PeerPage = {
  mount(size) {
    const rowData = [...tableRows(size)];
    const columnDefs = Array.from({ length: COLUMNS }, (_, column) => ({
      field: `c${column}`,
      editable: true,
      width: 130,
    }));
    return timed(
      () =>
        createRoot(rootElement()).render(
          <div style={{ height: 600 }}>
            <AgGridReact rowData={rowData} columnDefs={columnDefs} />
          </div>,
        ),
      () => document.querySelector('[role="gridcell"]') !== null,
    );
  },
};
