package tincay.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tincay.people.Here;
import tincay.people.Person;
import tincay.people.Role;
import tincay.staff.Capacity;
import tincay.staff.Staff;
import tincay.staff.Unfit;

/// Where administrators set up accounts, roles and certificates; every change needs a fresh proof of who makes it.
@Controller
class StaffPages {
    /// As people write days here, whatever the language of their browser.
    private static final String DAY = "d/M/uuuu";

    private final Staff staff;
    private final Sessions sessions;
    private final Clock clock;

    StaffPages(Staff staff, Sessions sessions, Clock clock) {
        this.staff = staff;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping("/people")
    String people(Person person, HttpServletRequest request, Model model) {
        model.addAttribute("members", staff.members(person));
        model.addAttribute("below", staff.below(person));
        return page("people", person, request, model);
    }

    @GetMapping("/people/{id}")
    String member(Person person, @PathVariable UUID id, HttpServletRequest request, Model model) {
        model.addAttribute("member", staff.member(person, id));
        model.addAttribute("fields", Staff.FIELDS);
        model.addAttribute("roles", List.of(Role.values()));
        model.addAttribute("capacities", List.of(Capacity.values()));
        model.addAttribute("today", Here.today(clock));
        return page("member", person, request, model);
    }

    private static String page(String name, Person person, HttpServletRequest request, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("fresh", FreshProof.stands(request));
        return name;
    }

    @PostMapping("/people")
    String invite(
            Person person,
            @RequestParam String login,
            @RequestParam String name,
            HttpServletRequest request,
            RedirectAttributes next) {
        needsFreshProof(request);
        return invited(staff.invite(person, login.strip(), name), next);
    }

    @PostMapping("/people/{id}/invite")
    String inviteAgain(Person person, @PathVariable UUID id, HttpServletRequest request, RedirectAttributes next) {
        needsFreshProof(request);
        String login = staff.member(person, id).login();
        Staff.Invited invited = staff.inviteAgain(person, id);
        sessions.end(login);
        return invited(invited, next);
    }

    private static String invited(Staff.Invited invited, RedirectAttributes next) {
        next.addFlashAttribute("secret", invited.secret());
        return "redirect:/people/" + invited.person();
    }

    @PostMapping("/people/{id}/roles")
    String giveRole(
            Person person,
            @PathVariable UUID id,
            @RequestParam Role role,
            @RequestParam(defaultValue = "OWN") Capacity capacity,
            @RequestParam @DateTimeFormat(pattern = DAY) LocalDate from,
            @RequestParam @DateTimeFormat(pattern = DAY) Optional<LocalDate> to,
            @RequestParam String basis,
            HttpServletRequest request) {
        needsFreshProof(request);
        staff.giveRole(person, id, role, capacity, from, to, basis);
        return "redirect:/people/" + id;
    }

    @PostMapping("/people/{id}/roles/end")
    String endRole(
            Person person,
            @PathVariable UUID id,
            @RequestParam Role role,
            @RequestParam @DateTimeFormat(pattern = DAY) LocalDate from,
            HttpServletRequest request) {
        needsFreshProof(request);
        staff.endRole(person, id, role, from);
        return "redirect:/people/" + id;
    }

    @PostMapping("/people/{id}/certificates")
    String certify(
            Person person,
            @PathVariable UUID id,
            @RequestParam String field,
            @RequestParam @DateTimeFormat(pattern = DAY) LocalDate from,
            @RequestParam @DateTimeFormat(pattern = DAY) LocalDate to,
            @RequestParam String basis,
            HttpServletRequest request) {
        needsFreshProof(request);
        staff.certify(person, id, field, from, to, basis);
        return "redirect:/people/" + id;
    }

    @PostMapping("/people/{id}/certificates/revoke")
    String revoke(Person person, @PathVariable UUID id, @RequestParam String certificate, HttpServletRequest request) {
        needsFreshProof(request);
        staff.revoke(person, id, certificate);
        return "redirect:/people/" + id;
    }

    @PostMapping("/people/{id}/address")
    String address(Person person, @PathVariable UUID id, @RequestParam String address, HttpServletRequest request) {
        needsFreshProof(request);
        staff.address(person, id, address);
        return "redirect:/people/" + id;
    }

    @PostMapping("/people/{id}/active")
    String active(Person person, @PathVariable UUID id, @RequestParam boolean active, HttpServletRequest request) {
        needsFreshProof(request);
        staff.setActive(person, id, active);
        return "redirect:/people/" + id;
    }

    @PostMapping("/agencies")
    String found(
            Person person,
            @RequestParam String code,
            @RequestParam String name,
            @RequestParam String login,
            @RequestParam String administrator,
            HttpServletRequest request,
            RedirectAttributes next) {
        needsFreshProof(request);
        next.addFlashAttribute(
                "secret",
                staff.found(person, code.strip(), name, login.strip(), administrator)
                        .secret());
        return "redirect:/people";
    }

    private static void needsFreshProof(HttpServletRequest request) {
        if (!FreshProof.stands(request)) {
            throw new Unfit(Unfit.Reason.STALE_PROOF);
        }
    }
}
