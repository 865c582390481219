import type { PageData } from '../data.ts'
import { startCharts } from './chart.ts'
import { startFilters } from './filters.ts'
import { startSettings } from './settings.ts'
import { startViews } from './views.ts'

const data: PageData = JSON.parse(document.querySelector('#data')?.textContent ?? '')
const redraw = startCharts(data)
startSettings(redraw)
startFilters()
startViews()
