// Fills in what can be known while typing: kana from the name, the address from the postal code. Both stay correctable; nothing needs this file.
for (const part of ["family", "given"]) {
  if (document.getElementById(`f-person.${part}Name`)) AutoKana.bind(`#f-person.${part}Name`, `#f-person.${part}Kana`, { katakana: true });
}

const postal = document.getElementById("f-_postal");
const address = document.getElementById("f-person.address");
if (postal && address) {
  document.querySelector("[data-postal]")?.setAttribute("hidden", "");
  postal.closest("[hidden]")?.removeAttribute("hidden");
  let filled = "";
  postal.addEventListener("input", async () => {
    const code = postal.value.normalize("NFKC").replace(/[^0-9]/g, "");
    if (code.length !== 7) return;
    const answer = await fetch(`/postal-codes/${code}`, { headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    const found = await answer.json();
    if (address.value === "" || address.value === filled) {
      address.value = filled = found.address;
      address.focus();
      address.setSelectionRange(address.value.length, address.value.length);
    }
  });
}
