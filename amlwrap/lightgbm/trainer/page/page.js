// Tables sorted by the buttons in their heads, numbers as numbers and what is missing last; commands to copy.
for (const table of document.querySelectorAll("table.sortable")) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => head.firstElementChild.addEventListener("click", () => {
    const rising = head.getAttribute("aria-sort") !== "ascending";
    heads.forEach(other => other.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", rising ? "ascending" : "descending");
    const value = row => row.cells[column].dataset.value;
    const order = (a, b) => {
      const [x, y] = [value(a), value(b)];
      if (x === undefined || y === undefined) return (x === undefined) - (y === undefined);
      const difference = isNaN(x) || isNaN(y) ? x.localeCompare(y) : Number(x) === Number(y) ? 0 : x - y;
      return rising ? difference : -difference;
    };
    table.tBodies[0].append(...[...table.tBodies[0].rows].sort(order));
  }));
}
for (const button of document.querySelectorAll("button.copy")) {
  const command = button.previousElementSibling;
  button.addEventListener("click", async () => {
    getSelection().selectAllChildren(command);
    await navigator.clipboard.writeText(command.textContent);
    button.textContent = "Copied";
  });
}
