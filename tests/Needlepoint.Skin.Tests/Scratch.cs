using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Simulation;
using Needlepoint.Skin.Observables;
using Needlepoint.Skin.Tissue;
namespace Needlepoint.Skin.Tests;
public class Scratch {
 [Fact] public void Show() {
  var o = new System.Text.StringBuilder();
  foreach (var l in new[]{.2,.5,1,1.5,2.5}) {
   var a=BestSet.Run(BestSet.Pressed(l),[0]); var b=BestSet.Run(BestSet.Roller(l),[0]); var c=BestSet.Run(BestSet.Pen(l),[0]);
   o.AppendLine($"{l}: pressed {a.Single("needle_reach_um",1e3):F3}/{a.Single("channel_open_depth_um",1e3):F3} P {a.Single("needle_entry_fraction",1):F3} roller {b.Single("needle_reach_um",1e3):F3} red {b.Single("redness_duration_h",1/3600.0):F2} pen {c.Single("needle_reach_um",1e3):F3} red {c.Single("redness_duration_h",1/3600.0):F2} pain {b.Curve("pain_vas_0_10",1)[0]:F2}");
  }
  foreach (var cov in new[]{0.0,1}) {
   var r=BestSet.Run(BestSet.Pressed(.8),[0,1,4,8,24,48,72],cov);
   var t=r.Curve("tewl_g_m2_h",3.6e6); var a=r.Curve("channel_admittance_fraction",1);
   o.AppendLine($"cover {cov}: tewl {string.Join(" ",t.Select(x=>x.ToString("F3")))}  share {string.Join(" ",t.Select(x=>((x-9.7)/(t[0]-9.7)).ToString("F3")))} adm {string.Join(" ",a.Select(x=>x.ToString("F3")))} hyd {string.Join(" ",r.Curve("stratum_corneum_hydration_corneometer_au",1).Select(x=>x.ToString("F1")))}");
   foreach (var n in new[]{10,25,50,100}) { var q=BestSet.Run(BestSet.Pressed(.8,n),[0],cov); o.Append($" n{n}: {q.Single("channel_closure_impedance_h",1/3600.0):F2}"); }
   o.AppendLine();
   foreach (var s in SkinObservables.Singles) o.Append($" {s.Id}={Scalar.Get(r.Single(s.Id),0):G5}");
   o.AppendLine();
  }
  foreach (var (n,sub) in new[]{("II/III",BestSet.Person),("V/VI",BestSet.Person with {PigmentIndex=1}),("82",BestSet.Person with{AgeYears=82})}) {
   var r=BestSet.Run(null,[0,3,6,24,48,96,168],0,sub,new StripToWaterLossEvent(0,20e-3/3600)); var t=r.Curve("tewl_g_m2_h",3.6e6);
   o.AppendLine($"{n}: {string.Join(" ",t.Select(x=>(100*(20-x)/(20-9.7)).ToString("F1")))} start {t[0]:F3} strips {r.Single("tape_strips_to_tewl_20_count",1):F2} back {r.Single("tewl_return_time_h",1/3600.0):F1}");
  }
  foreach (var dm in new[]{false,true}) {
  var bl=BestSet.Run(null,[0,48,96,192,336,672],0,BestSet.Person with {HasTypeOneDiabetes=dm},new EpidermisLossEvent(0),("anatomy.rest_water_loss.volar-forearm",7.5e-3/3600));
  o.AppendLine("blister "+string.Join(" ",bl.Curve("tewl_g_m2_h",3.6e6).Select(x=>x.ToString("F2"))));
  }
  var d=BestSet.Run(BestSet.Pressed(.4,121,200/.69031/.7473),[0]); o.AppendLine($"donnelly {d.Curve("tewl_g_m2_h",3.6e6)[0]:F3} mouth {d.Single("channel_mouth_diameter_um",1e6)} P {d.Single("needle_entry_fraction",1)}");
  var w=BestSet.Run(BestSet.Roller(1.5),[0,1/12.0,1,4,12,24,50]); o.AppendLine("flow "+string.Join(" ",w.Curve("blood_flow_speckle_ratio",1).Select(x=>x.ToString("F3")))+" swell "+string.Join(" ",w.Curve("swelling_relative",1).Select(x=>x.ToString("F4"))));
  var rest=BestSet.Run(null,[0,24*365]); o.AppendLine("rest "+string.Join(" ",rest.Curve("tewl_g_m2_h",3.6e6).Select(x=>x.ToString("R"))));
  var sim=new SkinSimulator<Lanes4>(); var inp=new SkinInputs{Subject=BestSet.Person,EndTime=14*86400,Events=[new NeedlingEvent(0,BestSet.Pen(1.5))]};
  double[] times=[.. Enumerable.Range(0,200).Select(i=>i*14*86400/199.0)];
  for (int k=0;k<60;k++) sim.Run(inp,new FileParameters<Lanes4>(),times);
  var sw=System.Diagnostics.Stopwatch.StartNew(); for (int k=0;k<20;k++) sim.Run(inp,new FileParameters<Lanes4>(),times); o.AppendLine($"ms per run of 4 lanes {sw.Elapsed.TotalMilliseconds/20:F2}");
  File.WriteAllText("/tmp/gen/out.txt",o.ToString());
 }
}
